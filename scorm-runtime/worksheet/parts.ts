// What worksheets bring to the runtime of a package that has any.
import { textCoder } from '../coder/coder';
import { onAction } from '../document-parts';
import type { WorksheetParts } from '../main';
import { downloadWork } from '../workbook/download-work';
import { aboutWorksheet } from './about';
import { putAside } from './aside';
import { formsNamed } from './controls';
import { reloading } from './reload';
import { sharing } from './sharing';
import { standingsIn } from './standing';
import { wordCoding } from './word-coding';
import { PAGE_WORDS } from './words';
import { offerWorksheets } from './worksheets';

export const WORKSHEETS: WorksheetParts = {
  rules(data, pages) {
    const { worksheets = [] } = data;
    const words = wordCoding(textCoder());
    return {
      // The first judgement comes before the forms are filled.
      standings: (progress) => standingsIn(worksheets, progress, (id, answers) => putAside(answers, formsNamed(id))),
      words,
      share: sharing(worksheets, PAGE_WORDS),
      reloading: reloading(data, pages, words),
    };
  },
  about: aboutWorksheet,
  offer(...parts) {
    // Where the learner is told of saving, or leaves.
    onAction('download', downloadWork);
    return offerWorksheets(...parts);
  },
};
