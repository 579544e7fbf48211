// What both quizzes and worksheets bring to the runtime of a package that has any.
import { giveWhatFits } from './giving-what-fits';
import { interactionWriter } from './lms/interactions';
import type { CommonParts } from './main';
import { printAnswers } from './printing';

export const ACTIVITIES: CommonParts = {
  giving: giveWhatFits,
  interactions: interactionWriter,
  print: printAnswers,
};
