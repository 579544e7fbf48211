// How long a module takes: reading, watching, doing. An estimate, to be held against the hours that its author declares.
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { FieldKind } from '../model/field';
import { parseLength } from '../read/duration';
import { timesOf } from './constructs/video';
import type { ParsedPage } from './nodes';

export interface TimeEstimate {
  words: number;
  /** Seconds each. */
  reading: number;
  watching: number;
  doing: number;
  /** Videos whose length nobody gave: they are in none of the sums. */
  unknownVideos: number;
  questions: number;
  fields: number;
}

/**
 * Words a minute in silent reading of ordinary prose: the means of the International Reading Speed Texts (Trauzettel-Klosinski
 * and Dietz, Investigative Ophthalmology & Visual Science 53, 2012) for our languages, and a slower one where we know none.
 */
const READING_SPEED: Readonly<Record<string, number>> = { en: 228, es: 218 };
const SPEED_ELSEWHERE = 200;

/** Minutes a question: what the Statement on Standards for CPE Programs (AICPA and NASBA, 2019, S17-05) reckons with. */
const QUESTION_MINUTES = 1.85;

/** Minutes a field, by what the author asks for: our own reckoning, for no standard has one. Thinking is most of it. */
const FIELD_MINUTES: Readonly<Record<FieldKind, number>> = {
  text: 4,
  line: 1.5,
  list: 3,
  table: 5,
  checklist: 1,
  rating: 1.5,
  matrix: 1.5,
};

const MINUTE = 60;

/** The part of a field that tells how long it takes. */
export interface EstimatedField {
  shape: { kind: FieldKind };
}

/** What can be known before the pages are rendered. */
export function estimateTime(
  pages: readonly ParsedPage[],
  fields: readonly EstimatedField[],
  language: string,
): TimeEstimate {
  const found: Found = { words: 0, watching: 0, unknownVideos: 0 };
  for (const { tree } of pages) look(tree, found);
  const questions = pages.flatMap((page) => [...(page.quizzes?.values() ?? [])]).flatMap((quiz) => quiz.questions);
  const speed = READING_SPEED[language.toLowerCase().split('-')[0] ?? ''] ?? SPEED_ELSEWHERE;
  const fieldMinutes = fields.reduce((sum, { shape }) => sum + FIELD_MINUTES[shape.kind], 0);
  return {
    words: found.words,
    reading: (found.words / speed) * MINUTE,
    watching: found.watching,
    doing: (questions.length * QUESTION_MINUTES + fieldMinutes) * MINUTE,
    unknownVideos: found.unknownVideos,
    questions: questions.length,
    fields: fields.length,
  };
}

interface Found {
  words: number;
  watching: number;
  unknownVideos: number;
}

function look(node: Nodes, found: Found): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') found.words += wordsIn(node.value);
  else if (node.type === 'html') found.words += wordsIn(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' '));
  else if (node.type === 'container' && node.fence.name === 'video') watch(node, found);
  if ('children' in node) for (const child of node.children) look(child, found);
}

/** Whatever stands between white space and has a letter or a digit in it. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function watch(node: Extract<Nodes, { type: 'container' }>, found: Found): void {
  const { start = 0, end, duration = videoTimeIn(node) } = timesOf(node.fence.attributes.values);
  const seconds = end ?? duration;
  if (seconds === undefined) found.unknownVideos += 1;
  else found.watching += Math.max(0, seconds - start);
}

/** kramdown's `.videotime`: a block, a phrase with an attribute list, or raw HTML, whose text is then its neighbour. */
function videoTimeIn(node: Nodes, next?: Nodes): number | undefined {
  if (node.type === 'html') {
    const [opening, text] = /class=["'][^"']*\bvideotime\b[^>]*>([^<]*)/.exec(node.value) ?? [];
    return opening === undefined ? undefined : parseLength(text?.trim() || (next ? textOf(next) : ''));
  }
  const classes = node.type === 'container' ? node.fence.attributes.classes : node.data?.hProperties?.className;
  if (Array.isArray(classes) && classes.includes('videotime')) return parseLength(textOf(node));
  if (!('children' in node)) return undefined;
  const { children } = node;
  for (const [index, child] of children.entries()) {
    const found = videoTimeIn(child, children[index + 1]);
    if (found !== undefined) return found;
  }
  return undefined;
}
