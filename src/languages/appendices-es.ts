// Spanish, for the workbook and the continuing-education record.
import type { AppendixTexts } from './appendix-texts';

export const appendicesEs: AppendixTexts = {
  workbook: {
    title: 'Cuaderno de trabajo',
    intro:
      'Todas las hojas de trabajo de este módulo, en un solo lugar. Lo que escriba aquí aparece también en las páginas, y lo que escribió allí aparece aquí.',
    print: 'Imprimir',
    webPage: 'Descargar como página web',
    word: 'Descargar como documento de Word',
    save: 'Guardar como archivo de datos',
    load: 'Cargar un archivo de datos',
    removed: 'Ya no forma parte de este módulo',
    removedIntro:
      'Ningún campo puede mostrar esto: se escribió en otra edición del módulo, vino de un archivo de datos o estaba en un campo que usted rellenó de nuevo antes de que la plataforma de aprendizaje pudiera mostrar lo que guarda. Sigue con sus respuestas, y está en sus descargas.',
    conflict: 'El archivo y usted dicen cosas distintas',
    conflictIntro:
      'Aquí el archivo tiene otras palabras que las suyas de ahora. Elija lo que elija, todo lo demás del archivo se carga.',
    keepMine: 'Conservar lo mío',
    takeTheirs: 'Tomar lo del archivo',
    back: 'Volver a la página',
    blankTitle: 'Cuaderno de trabajo para rellenar a mano',
    blankName: 'Nombre',
    blankDate: 'Fecha',
    runtime: {
      of: '{title}: cuaderno de trabajo',
      name: 'Nombre: {name}',
      notFilled: 'Sin rellenar',
      chosen: 'elegido',
      notChosen: 'sin elegir',
      wordNotLoaded:
        'No se pudo cargar la parte que escribe documentos de Word. Use «Descargar como página web»: Word también abre ese archivo.',
      downloaded: 'El archivo {file} está en sus descargas.',
      fileUnreadable:
        'Este no es un archivo de datos de un cuaderno, así que no se cambió nada. Elija el archivo cuyo nombre termina en «-work.json».',
      fileNewer:
        'Este archivo lo guardó una edición más nueva de este módulo, que esta no puede leer. No se cambió nada.',
      fileOther: 'Este archivo es de otro módulo, «{title}». No se cambió nada.',
      fileEmpty: 'En este archivo no hay nada escrito. No se cambió nada.',
      fileSame: 'Todo lo que hay en este archivo ya está aquí.',
      loadedOne: 'Se cargó una respuesta del archivo.',
      loadedMany: 'Se cargaron {count} respuestas del archivo.',
      notSaved:
        'La plataforma de aprendizaje no guarda lo que se carga ahora: antes de cerrar esta ventana, descargue su trabajo.',
      mine: 'Suyo: {text}',
      theirs: 'En el archivo: {text}',
      kept: 'Se conservaron sus propias palabras.',
    },
  },
  record: {
    title: 'Constancia de formación continua',
    link: 'Su constancia',
    open: 'Podrá imprimir esta constancia cuando haya terminado el módulo.',
    toDo: 'Falta por hacer:',
    failed:
      'No hay constancia que imprimir: el módulo queda registrado como no aprobado. Si cree que le corresponde otro intento, pregunte a quien lleva el curso.',
    unrecorded:
      'No hay constancia, porque no se está registrando nada: este módulo no tiene sesión con una plataforma de aprendizaje. Ábralo desde su curso.',
    name: 'Nombre',
    module: 'Módulo',
    course: 'Curso',
    on: 'Terminado el',
    hours: 'Horas',
    category: 'Categoría',
    provider: 'Proveedor',
    instructor: 'Docente',
    package: 'Edición del módulo',
    standing:
      'Esta página la hizo el módulo en el navegador de quien lo cursó, con lo que le dijo la plataforma de aprendizaje. Es una nota para su archivo, no un certificado: nadie la ha firmado, y lo que vale es el registro de la propia plataforma. El proveedor puede comparar la edición con el paquete publicado.',
    print: 'Imprimir esta constancia',
    back: 'Volver a la página',
    runtime: {
      unnamed: 'no lo indicó la plataforma de aprendizaje',
      undated: 'el módulo no la conoce; la fecha está en la plataforma de aprendizaje',
    },
  },
};
