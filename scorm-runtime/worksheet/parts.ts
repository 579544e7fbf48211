// What worksheets bring to the runtime of a package that has any.
import { textCoder } from '../coder/coder';
import { onAction } from '../document-parts';
import type { WorksheetParts } from '../main';
import { downloadWork } from '../workbook/download-work';
import { aboutWorksheet } from './about';
import { putAside } from './aside';
import { reloading } from './reload';
import { sharing } from './sharing';
import { standingsIn } from './standing';
import { wordCodec } from './word-coding';
import { offerWorksheets } from './worksheets';

export const WORKSHEETS: WorksheetParts = {
  codec: wordCodec(textCoder(), putAside),
  rules(data) {
    const { worksheets = [] } = data;
    return {
      standings: (progress) => standingsIn(worksheets, progress),
      share: sharing(worksheets),
      reloading: reloading(data),
    };
  },
  about: aboutWorksheet,
  offer(...parts) {
    // Where the learner is told of saving, or leaves.
    onAction('download', downloadWork);
    return [offerWorksheets(...parts)];
  },
};
