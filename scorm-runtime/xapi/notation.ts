// Answers and keys in xAPI's notation (xAPI-Data 2.4.4.1 and appendix C), from the same key that the grader works by.
import type { GradingKey, InteractionType, PartKey, Response } from '../../src/model/question';
import type { XapiInteraction } from '../../src/model/xapi-words';

/** Between several answers, and between the two of a pair. */
const AND = '[,]';
const TO = '[.]';
const BETWEEN = '[:]';

/** The lists of things to choose from; each type of interaction has its own (xAPI-Data 2.4.4.1). */
export type ComponentList = 'choices' | 'scale' | 'source' | 'target';

/** One thing to choose: its id, and the control in the form that says what it is called. */
export interface Component {
  id: string;
  name: string;
  /** Undefined for what stands beside the control, not in it. */
  value?: string;
}

export interface Interaction {
  type: XapiInteraction;
  components: Partial<Record<ComponentList, Component[]>>;
  /** Each is right by itself; undefined where nothing is graded. */
  patterns?: string[];
  /** In xAPI's notation; undefined for a question that was left out. */
  response?: string;
}

/** What was asked by `key`, and what was answered. */
export function interactionOf(key: GradingKey, { part, type, response }: Response): Interaction {
  const parts = key.parts.filter((candidate) => candidate.interaction?.part === part);
  const given = respondedIn(type, parts, response);
  const patterns = patternsOf(type, parts);
  return {
    type: typeOf(type, parts),
    components: componentsOf(type, parts),
    ...(patterns.length > 0 ? { patterns } : {}),
    ...(given ? { response: given } : {}),
  };
}

/** What nobody grades can be as long as the learner likes. */
function typeOf(type: InteractionType, [part]: PartKey[]): XapiInteraction {
  return type === 'fill-in' && !part?.right ? 'long-fill-in' : type;
}

/** The signs of SCORM 1.2 as the ids they stand for. */
function respondedIn(type: InteractionType, parts: readonly PartKey[], response: string): string {
  const signs = new Map(parts.flatMap((part) => (part.signs ?? []).map((sign, at) => [sign, idOf(type, part, at)])));
  if (signs.size === 0) return response;
  return response
    .split(',')
    .flatMap((sign) => signs.get(sign) ?? [])
    .join(AND);
}

function idOf(type: InteractionType, part: PartKey, at: number): string {
  const option = part.options?.[at] ?? '';
  if (type === 'true-false') return at === 0 ? 'true' : 'false';
  return type === 'matching' ? sideOf(part) + TO + option : option;
}

/** The left side that a control of a matching stands at: names are `question.left`. */
function sideOf({ name }: PartKey): string {
  return name.slice(name.indexOf('.') + 1);
}

function patternsOf(type: InteractionType, parts: readonly PartKey[]): string[] {
  const [first] = parts;
  if (type === 'numeric') return first?.range ? [numbersIn(first.range)] : [];
  // The grader minds neither case nor accents; xAPI has a word for the first.
  if (type === 'fill-in') return (first?.right ?? []).map((text) => `{case_matters=false}${text}`);
  const right = parts.flatMap((part) =>
    (part.options ?? []).flatMap((option, at) => (part.right?.includes(option) ? idOf(type, part, at) : [])),
  );
  return right.length > 0 ? [right.join(AND)] : [];
}

/** Without what was allowed for binary fractions: one number, or from … to …. */
function numbersIn([from, to]: readonly [number, number]): string {
  const [low, high] = [from, to].map((value) => Number(value.toPrecision(12)));
  return low === high ? String(low) : `${low}${BETWEEN}${high}`;
}

function componentsOf(type: InteractionType, parts: readonly PartKey[]): Interaction['components'] {
  const [first] = parts;
  if (!first?.options || type === 'true-false') return {};
  const options = first.options.map((id) => ({ id, name: first.name, value: id }));
  if (type === 'likert') return { scale: options };
  if (type !== 'matching') return { choices: options };
  return { source: parts.map((part) => ({ id: sideOf(part), name: part.name })), target: options };
}
