// Surveys with a fixed wording, so that answers from many libraries can be put together: `::survey{use="…"}`. They are never
// edited and never translated. One line of the table a survey.
import type { Heading, Text } from 'mdast';
import { type DraftPart, refuse } from '../activities/draft';
import { textsFor } from '../languages/languages';
import type { Container } from '../markdown/nodes';
import { nearest } from '../read/nearest';
import type { DraftQuestion, Reading } from './draft';

/** Statements that are answered on one scale. */
interface FixedSurvey {
  /** BCP 47. */
  language: string;
  /** By what their ids are made from. */
  statements: Readonly<Record<string, string>>;
  scale: readonly string[];
}

const FIXED_SURVEYS: ReadonlyMap<string, FixedSurvey> = new Map([
  [
    // What the Institute of Museum and Library Services asks libraries to ask after training that it paid for.
    'imls-library-workforce',
    {
      language: 'en',
      statements: {
        learned: 'I learned something by participating in this library activity.',
        confident: 'I feel more confident about what I just learned.',
        intend: 'I intend to apply what I just learned.',
        improve: 'Applying what I learned will help improve library services to the public.',
      },
      scale: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    },
  ],
]);

/** The questions of the fixed survey `name`; none, and reported, where there is no such survey. */
export function readFixedSurvey(name: string, container: Container, reading: Reading): DraftQuestion[] {
  const { place } = container.fence;
  const survey = FIXED_SURVEYS.get(name);
  const names = [...FIXED_SURVEYS.keys()];
  if (!survey) {
    const suggestion = nearest(name, names);
    refuse(reading, 'survey-fixed', {
      place,
      reason: `There is no fixed survey "${name}".`,
      note: suggestion
        ? `Did you mean  ::survey{use="${suggestion}"}?`
        : `Write  ::survey{use="${names.join('" or "')}"},  or questions of your own in  :::survey`,
      actual: name,
      expected: suggestion ? [suggestion] : names,
    });
    return [];
  }
  if (container.children.length > 0) {
    refuse(reading, 'survey-fixed', {
      place,
      reason: `The survey "${name}" is fixed: nothing can be added to it.`,
      note: `Write  ::survey{use="${name}"}  on a line of its own, and your own questions in another  :::survey`,
      actual: name,
    });
    return [];
  }
  return [questionOf(survey, container, reading)];
}

/** All its statements are one table: a rating scale. */
function questionOf(
  { language, statements, scale }: FixedSurvey,
  container: Container,
  reading: Reading,
): DraftQuestion {
  const { place } = container.fence;
  const text = textsFor(reading.language).texts.quiz.survey.agree;
  const part = (kind: DraftPart['kind'], stem: string, words: string): DraftPart => {
    const content: Text[] = [{ type: 'text', value: words }];
    return { kind, text: words, stem, id: '', rank: 0, place, parts: [], report: reading.report, content };
  };
  const rows = Object.entries(statements).map(([stem, words]) => part('row', stem, words));
  const columns = scale.map((words) => part('column', words, words));
  const heading: Heading = { type: 'heading', depth: 3, children: [{ type: 'text', value: text }] };
  return {
    kind: 'question',
    text,
    stem: 'statements',
    id: '',
    rank: 0,
    place,
    parts: [...rows, ...columns],
    report: reading.report,
    title: [heading],
    prompt: [],
    answer: { kind: 'matrix', corner: [], rows, columns, correct: new Map() },
    notes: {},
    points: 0,
    shuffle: false,
    // WCAG 3.1.2.
    language: reading.language.toLowerCase().split('-')[0] === language ? undefined : language,
  };
}
