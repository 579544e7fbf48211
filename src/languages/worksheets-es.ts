// What stands in the forms of worksheets: Spanish.
import type { WorksheetTexts } from './worksheet-texts';

export const worksheetsEs: WorksheetTexts = {
  title: 'Hoja de trabajo',
  private:
    'Lo que escriba aquí es para usted: ningún informe lo contiene. La plataforma de aprendizaje lo guarda con su progreso en este módulo, donde sus administradores podrían leerlo.',
  shared:
    'Lo que escriba aquí llega con su nombre a la plataforma de aprendizaje, donde sus instructores y administradores pueden leerlo: los primeros 255 caracteres de cada respuesta o, donde su biblioteca lleva registros de aprendizaje, la respuesta entera.',
  sharedGist: 'Se comparte con sus instructores.',
  cell: '{column}, {row}',
  cellOfRow: '{column}, fila {n}',
  column: 'Columna {n}',
  row: 'Fila {n}',
  line: '{label}, línea {n}',
  addRow: 'Añadir una fila',
  addLine: 'Añadir una línea',
  removeRow: 'Quitar la fila {n}',
  removeLine: 'Quitar la línea {n}',
  choose: 'Elija …',
  later: 'Podrá completar «{column}» más adelante, en la página',
  laterHere: 'Podrá completar «{column}» más adelante, más abajo en esta página:',
};
