// What worksheets bring to the runtime of a package that has any.
import type { ExitKind, NoticeKind } from '../../src/model/texts';
import { textCoder } from '../coder/coder';
import { wordButton } from '../document-parts';
import { giveWhatFits } from '../giving-what-fits';
import { interactionWriter } from '../lms/interactions';
import type { WorksheetParts } from '../main';
import { printAnswers } from '../printing';
import { downloadWork } from '../workbook/download-work';
import { aboutWorksheet } from './about';
import { putAside } from './aside';
import { reloading } from './reload';
import { sharing } from './sharing';
import { standingsIn } from './standing';
import { wordCoding } from './word-coding';
import { offerWorksheets } from './worksheets';

/** When nothing that was written is at stake. */
const SAFE: (NoticeKind | ExitKind)[] = ['saved', 'saved-again', 'unread', 'finished', 'left'];

export const WORKSHEETS: WorksheetParts = {
  rules(data, pages) {
    const { worksheets = [] } = data;
    const words = wordCoding(textCoder(), putAside);
    return {
      standings: (progress) => standingsIn(worksheets, progress),
      words,
      share: sharing(worksheets),
      reloading: reloading(data, pages, words),
    };
  },
  interactions: interactionWriter,
  giving: giveWhatFits,
  about: aboutWorksheet,
  offer: offerWorksheets,
  print: printAnswers,
  more: ({ worksheetTexts }, kind) =>
    worksheetTexts && !SAFE.includes(kind) ? [wordButton(worksheetTexts.download, downloadWork)] : [],
};
