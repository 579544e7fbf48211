// Spanish, in the formal address that libraries use with the public.
import { appendicesEs } from './appendices-es';
import { quizzesEs } from './quizzes-es';
import type { Texts } from './texts';
import { worksheetsEs } from './worksheets-es';

export const es: Texts = {
  language: 'es',
  skipToContent: 'Ir al contenido',
  notReady:
    'El módulo aún no está listo: hasta que desaparezca este mensaje, no se registra nada de lo que haga aquí. Si no desaparece, cierre esta ventana y vuelva a abrir el módulo. Necesita conexión y un navegador que pueda ejecutar scripts.',
  contents: 'Índice',
  search: 'Buscar en este módulo',
  searchShort: 'Buscar',
  exit: 'Guardar y salir',
  previous: 'Anterior',
  next: 'Siguiente',
  finish: 'Terminar',
  progress: 'Progreso',
  publishedBy: 'Publicado por {name}',
  licence: 'Licencia: {licence}',

  opensInNewWindow: '(se abre en una ventana nueva)',
  footnotes: 'Notas',
  footnote: 'Nota {number}',
  backToReference: 'Volver a la referencia {number}',
  playVideo: 'Reproducir: {title}; se carga desde {host}',
  playVideoFor: 'Reproducir: {title} ({duration}); se carga desde {host}',
  showPage: 'Mostrar: {title}; se carga desde {host}',
  linkToVideo: 'Ver «{title}» en {host}',
  linkToPage: 'Abrir «{title}» en {host}',
  transcript: 'Transcripción',
  tableRegion: 'Tabla',
  tableRegionNumbered: 'Tabla {number}',
  taskDone: 'Hecho:',
  taskOpen: 'Pendiente:',
  reveal: 'Mostrar más',
  unavailable: 'No disponible: {name}',
  durationMinutes: '{minutes} min',
  durationHours: '{hours} h',
  durationHoursMinutes: '{hours} h {minutes} min',
  boxes: {
    objectives: 'Objetivos de aprendizaje',
    note: 'Nota',
    example: 'Ejemplo',
    activity: 'Actividad',
    resources: 'Recursos',
    event: 'Acerca de este evento',
  },
  event: {
    presenters: 'Presentadores',
    date: 'Fecha',
    timeZone: 'Zona horaria',
    duration: 'Duración',
    recording: 'Grabación',
    slides: 'Diapositivas',
    captions: 'Subtítulos',
    transcript: 'Transcripción',
    chat: 'Registro del chat',
    guide: 'Guía de aprendizaje',
  },

  ...quizzesEs,

  ...appendicesEs,

  worksheet: worksheetsEs,

  runtime: {
    pageOf: 'Página {number} de {total}',
    done: 'hecha',
    notDone: 'pendiente',
    quizToDo: 'pendiente: {title}',
    worksheetToDo: 'hoja de trabajo pendiente: {title}',
    pagesDone: '{seen} de {total} páginas hechas',
    moduleFinished: 'Módulo terminado',
    notices: {
      'no-lms': 'No se está registrando nada: este módulo no se abrió desde una plataforma de aprendizaje.',
      'session-ended':
        'Su sesión con la plataforma de aprendizaje terminó o no pudo abrirse, así que no se está registrando nada. Para continuar, cierre esta ventana y vuelva a abrir el módulo desde su curso.',
      review: 'Está viendo este módulo en modo de repaso: nada de lo que haga ahora queda registrado.',
      'not-saved':
        'No se pudo guardar su progreso más reciente en la plataforma de aprendizaje. Se volverá a intentar.',
      'kept-on-device':
        'La plataforma de aprendizaje no acepta todo su progreso. Se conserva en este navegador, en este dispositivo, y aquí lo encontrará cuando vuelva.',
      'kept-alone':
        'Ahora no hay una sesión con la plataforma de aprendizaje. Lo que haga se conserva en este navegador, en este dispositivo, y se añadirá cuando vuelva a abrir el módulo aquí desde su curso.',
      unread:
        'No se puede leer lo que la plataforma de aprendizaje había guardado de su trabajo anterior en este módulo, así que empieza de nuevo. Descargue lo que se guardó y envíelo a quien administra su plataforma de aprendizaje.',
      'saved-again': 'Su progreso se guarda de nuevo.',
      finished: 'Ha completado todo lo que pide este módulo.',
      left: 'Aún no ha terminado. Le falta:',
    },
    unreadFile: 'Descargar lo que se guardó',
    dismiss: 'Cerrar este mensaje',
    resultsOne: '1 página encontrada',
    resultsMany: '{count} páginas encontradas',
    resultsNone: 'No se encontró nada',
    exit: {
      saved: {
        title: 'Ya puede cerrar esta ventana',
        text: 'Su progreso está guardado. Vuelva a abrir el módulo cuando quiera para regresar a esta página.',
      },
      stored: {
        title: 'Ya puede cerrar esta ventana',
        text: 'La plataforma de aprendizaje indica que su progreso está guardado. También queda una copia en este navegador, en este dispositivo, hasta que su próxima visita muestre que no falta nada. En una computadora compartida, bórrela de este dispositivo.',
      },
      unrecorded: {
        title: 'Ya puede cerrar esta ventana',
        text: 'No se registró nada, porque no había una sesión con una plataforma de aprendizaje.',
      },
      review: {
        title: 'Ya puede cerrar esta ventana',
        text: 'Vio este módulo en modo de repaso, así que no se cambió nada.',
      },
      kept: {
        title: 'Ya puede cerrar esta ventana',
        text: 'Lo que la plataforma de aprendizaje no aceptó se conserva en este navegador, en este dispositivo. Se añadirá cuando vuelva a abrir el módulo aquí.',
      },
      discarded: {
        title: 'Ya puede cerrar esta ventana',
        text: 'Lo que la plataforma de aprendizaje no aceptó ya no se conserva en este dispositivo.',
      },
      unsaved: {
        title: 'Todavía no está todo guardado',
        text: 'La plataforma de aprendizaje no aceptó todo su progreso. ¿Qué desea hacer?',
      },
    },
    tryAgain: 'Intentar de nuevo',
    keepHere: 'Conservarlo en este dispositivo y salir',
    backToModule: 'Volver al módulo',
    discard: 'Terminar y borrar de este dispositivo',
  },

  worksheetRuntime: {
    notices: {
      'no-lms':
        'No se está registrando nada: este módulo no se abrió desde una plataforma de aprendizaje. Lo que escriba se pierde al cerrar esta ventana. Descárguelo para conservarlo.',
      'session-ended':
        'Su sesión con la plataforma de aprendizaje terminó o no pudo abrirse, así que no se está registrando nada. Descargue lo que ha escrito aquí. Para continuar, cierre esta ventana y vuelva a abrir el módulo desde su curso.',
      review:
        'Está viendo este módulo en modo de repaso: nada de lo que haga ahora queda registrado. Lo que escriba queda en esta ventana y se pierde al cerrarla. Descárguelo para conservarlo.',
      'not-saved':
        'No se pudo guardar lo último que escribió en la plataforma de aprendizaje. Se volverá a intentar. También puede descargar su trabajo.',
      'kept-on-device':
        'La plataforma de aprendizaje no acepta todo lo que ha escrito. Acepta lo último que escribió; lo demás se conserva en este navegador, en este dispositivo, y aquí lo encontrará cuando vuelva. Descargue su trabajo para tenerlo completo también en otro lugar.',
    },
    exit: {
      unrecorded: {
        title: 'Ya puede cerrar esta ventana',
        text: 'No se registró nada, porque no había una sesión con una plataforma de aprendizaje. Lo que escribió en esta visita se pierde al cerrar esta ventana.',
      },
      stored: {
        title: 'Ya puede cerrar esta ventana',
        text: 'La plataforma de aprendizaje indica que su progreso está guardado. También queda una copia en este navegador, en este dispositivo, hasta que su próxima visita muestre que no falta nada. En una computadora compartida, descargue su trabajo y luego bórrelo de este dispositivo.',
      },
      review: {
        title: 'Ya puede cerrar esta ventana',
        text: 'Vio este módulo en modo de repaso, así que no se cambió nada. Lo que escribió ahora se pierde al cerrar esta ventana.',
      },
      discarded: {
        title: 'Ya puede cerrar esta ventana',
        text: 'No queda nada en este dispositivo. Lo que la plataforma de aprendizaje no aceptó se pierde al cerrar esta ventana.',
      },
    },
    tr: {
      gone: 'Se quitó la fila {n}.',
      undo: 'Deshacer: recuperar la fila {n}',
      back: 'La fila {n} está de vuelta.',
    },
    li: {
      gone: 'Se quitó la línea {n}.',
      undo: 'Deshacer: recuperar la línea {n}',
      back: 'La línea {n} está de vuelta.',
    },
    download: 'Descargar su trabajo',
  },
};
