// Spanish.
import type { ScaffoldWords } from './words';

const objectives = `:::objectives

- Nombrar tres cosas que usted hará de otra manera
- Explicar una de ellas a un colega

:::`;

export const es: ScaffoldWords = {
  firstModule: 'Mi primer módulo',

  page: `Diga en la primera frase de qué trata esta página. Escriba párrafos cortos, con una sola idea en cada uno.

## Un título para cada parte

- Una lista se lee mejor que una frase larga.
- Dos o tres palabras en **negrita** ayudan a quien tiene prisa.

:::note[Conviene saberlo]

Una nota contiene lo que es útil pero no necesario.

:::`,

  quiz: `:::quiz{#{id} pass=80}

### ¿Qué marca la respuesta correcta en un cuestionario?

- [x] Una x en la casilla
  > Así es: la casilla con la x es la correcta.
- [ ] Las palabras en negrita
  > La negrita solo es negrita. Mire las casillas.
- [ ] La primera línea
  > La respuesta correcta puede estar en cualquier lugar. Mire las casillas.

> **Pista:** Mire el texto fuente de esta página.

### Una página cuenta cuando se leyó hasta el final

- [x] Verdadero
- [ ] Falso

> **Explicación:** Abrir una página no es leerla.

:::`,

  worksheet: `Tómese su tiempo: puede volver a esta página, e imprimir o descargar lo que escribió en el cuaderno de trabajo.

:::worksheet{#{id}}

### {title}

¿Qué quiere recordar de este módulo?

____
____

Lo primero que probaré es: ____

| Qué haré | Con quién | Para cuándo |
| --- | --- | --- |
|  |  | {date} |

:::`,

  modules: {
    plain: {
      index: `Diga en dos o tres frases qué aprenderá quien estudie este módulo y cuánto tiempo necesita.

${objectives}`,
      pages: [
        {
          name: 'primer-tema',
          title: 'El primer tema',
          body: `Diga en la primera frase de qué trata esta página.

:::example[Así se ve en la práctica]

Cuente aquí una historia corta de una biblioteca. Se recuerda más tiempo que una regla.

:::`,
        },
      ],
    },

    webinar: {
      index: `Diga en dos o tres frases de qué trató el seminario web y a quién le sirve.

:::event[El seminario web]

- Fecha: 15 de enero de 2026
- Hora: 14:00 – 15:00
- Zona horaria: hora del este, Norteamérica
- Presenta: el nombre de la persona que habló
- Grabación: [Ver la grabación](https://video.example.org/nuestro-seminario)

:::

${objectives}`,
      pages: [
        {
          name: 'lo-que-se-dijo',
          title: 'Lo que se dijo',
          body: `Resuma el seminario para quien no tiene una hora: de tres a cinco puntos, cada uno con el minuto en que aparece.

- **Minuto 5:** El primer punto.
- **Minuto 20:** El segundo punto.`,
        },
        {
          name: 'guia',
          title: 'Guía de aprendizaje',
          body: `:::worksheet{#guia}

### Antes de ver la grabación

¿Qué le gustaría saber hacer después de esta hora?

____
____

### Mientras la ve

¿Qué podría funcionar en su biblioteca?

- ____

### Después

Lo primero que probaré es: ____

:::`,
        },
      ],
    },

    guide: {
      index: `Diga en dos o tres frases qué ayuda a hacer esta guía. Se puede llenar a solas o en grupo.

${objectives}`,
      pages: [
        {
          name: 'donde-estamos',
          title: 'Dónde estamos',
          body: `:::worksheet{#donde-estamos}

### Dónde estamos

¿A quién llega hoy su biblioteca?

____
____

¿A quién no llega todavía?

____
____

| Organización | Qué hace bien | Qué podríamos hacer juntos |
| --- | --- | --- |
|  |  |  |

:::`,
        },
        {
          name: 'nuestro-plan',
          title: 'Nuestro plan',
          body: `:::worksheet{#nuestro-plan}

### Nuestro plan

Dentro de un año, la gente dirá que nuestra biblioteca ____

| Próximo paso | Quién | Para cuándo |
| --- | --- | --- |
|  |  | {date} |

:::`,
        },
      ],
    },

    kwl: {
      index: `Diga en dos o tres frases de qué trata este módulo. Antes de seguir, llene las dos primeras columnas.

${objectives}

:::worksheet{#sqa}

### Lo que sé y lo que quiero saber

| Lo que **sé** | Lo que **quiero** aprender | Lo que **aprendí** {later} |
| --- | --- | --- |
|  |  |  |

:::`,
      pages: [
        {
          name: 'primer-tema',
          title: 'El primer tema',
          body: 'Diga en la primera frase de qué trata esta página.',
        },
        {
          name: 'lo-que-aprendi',
          title: 'Lo que aprendí',
          body: `Mire lo que quería aprender. Ahora llene la última columna.

::worksheet{show="sqa" column="Lo que aprendí"}`,
        },
      ],
    },
  },
};
