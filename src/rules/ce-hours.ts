// Rule ce-hours: continuing-education hours that are far from what a learner needs.
import { durationText, SECONDS_AN_HOUR } from '../languages/duration';
import { languages } from '../languages/languages';
import { estimateTime, type TimeEstimate } from '../markdown/time-estimate';
import type { Rule } from './rule';

/** From half less to half more, hours and estimate tell the same. */
const LEAST = 0.5;
const MOST = 1.5;

/** A module that lacks nothing of what a record needs; a film of `length` is most of it. Of this rule's examples and the next one's. */
export function creditedPage(hours: number, length: string): string {
  return `---
title: Partners
ce:
  hours: ${hours}
  provider: Example State Library
---

:::objectives

- Name three assets that a partner could bring

:::

The film shows how the library drew its first map, and whom it asked.

::video[Asset mapping]{src="https://video.example.org/assets" duration="${length}" captions="reviewed" transcript="files/guide.txt"}

:::quiz[Check yourself]

### A school is an asset of a town.

- [x] True
- [ ] False

> **Explanation:** It has rooms and people.

:::
`;
}

export const ceHours: Rule = {
  severity: 'warning',
  about:
    'The hours of continuing education that the module declares are far from what its words, videos, questions and fields take. A board that checks would not accept them, and learners would wonder.',
  bad: { 'module/index.md': creditedPage(2, '20:00') },
  good: { 'module/index.md': creditedPage(1, '55:00') },
  check({ source, pages, worksheets }) {
    const { hours } = source.module.ce ?? {};
    if (hours === undefined || !source.head) return;
    const estimate = estimateTime(
      pages,
      worksheets.flatMap(({ fields }) => fields),
      source.module.language,
    );
    const seconds = estimate.reading + estimate.watching + estimate.doing;
    const declared = hours * SECONDS_AN_HOUR;
    if (seconds >= declared * LEAST && seconds <= declared * MOST) return;
    source.head.report('ce-hours', {
      place: source.head.placeOf(['ce', 'hours']) ?? { line: 1, column: 1 },
      reason: `Declared: ${inHours(hours)} of continuing education. A learner needs about ${inWords(seconds)}: ${partsOf(estimate).join(', ')}.`,
      note: `${unknownVideos(estimate)}If the estimate is right, write the hours that learners need:  hours: ${suggested(seconds)}`,
      actual: String(hours),
      expected: [suggested(seconds)],
    });
  },
};

/** Boards count in quarters or halves of an hour; fewer than a quarter are none. */
function suggested(seconds: number): string {
  return String(Math.max(0.25, Math.round((seconds / SECONDS_AN_HOUR) * 4) / 4));
}

function inHours(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

function inWords(seconds: number): string {
  return durationText(seconds, languages.en);
}

function partsOf({ words, reading, watching, doing, questions, fields }: TimeEstimate): string[] {
  const things = [counted(questions, 'question'), counted(fields, 'field')].filter((part) => part !== undefined);
  return [
    `reading ${inWords(reading)} (${counted(words, 'word') ?? 'no words'})`,
    ...(watching > 0 ? [`video ${inWords(watching)}`] : []),
    ...(doing > 0 ? [`activities ${inWords(doing)} (${things.join(' and ')})`] : []),
  ];
}

function counted(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function unknownVideos({ unknownVideos: count }: TimeEstimate): string {
  if (count === 0) return '';
  const [which, they] = count === 1 ? ['One video has', 'it is'] : [`${count} videos have`, 'they are'];
  return `${which} no length, so ${they} not counted: add  duration="12:30"  to the video. `;
}
