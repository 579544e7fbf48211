// What would change in a file, as `diff` shows it.
import pc from 'picocolors';
import { printable } from './people';

/** Unchanged lines around a change. */
const AROUND = 2;

/** So far ahead the two texts are compared to find where they go on alike. */
const LOOK_AHEAD = 40;

interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
  /** In the file as it was. */
  line: number;
}

/** The changed lines of `path` with their neighbours. */
export function formatDiff(path: string, before: string, after: string): string {
  const lines = compare(before.split(/\r\n?|\n/), after.split(/\r\n?|\n/));
  const shown = new Set(
    lines.flatMap(({ sign }, at) =>
      sign === ' ' ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, step) => at - AROUND + step),
    ),
  );
  const parts = lines.flatMap((line, at) => {
    if (!shown.has(at)) return [];
    const head = shown.has(at - 1) ? [] : [pc.cyan(`@@ ${printable(path)}:${line.line}`)];
    return [...head, painted(line)];
  });
  return `${[`--- ${printable(path)}`, `+++ ${printable(path)}`, ...parts].join('\n')}\n`;
}

function painted({ sign, text }: DiffLine): string {
  const written = `${sign} ${printable(text)}`;
  return sign === '-' ? pc.red(written) : sign === '+' ? pc.green(written) : written;
}

function compare(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      lines.push({ sign: ' ', text: before[i] ?? '', line: i + 1 });
      i++;
      j++;
      continue;
    }
    const [gone, added] = nextAlike(before, after, i, j);
    for (const stop = i + gone; i < stop; i++) lines.push({ sign: '-', text: before[i] ?? '', line: i + 1 });
    for (const stop = j + added; j < stop; j++) lines.push({ sign: '+', text: after[j] ?? '', line: i + 1 });
  }
  return lines;
}

/** How many lines are gone and how many added until both texts go on alike, with as few as possible. */
function nextAlike(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum <= LOOK_AHEAD; sum++) {
    for (let gone = 0; gone <= sum; gone++) {
      const [a, b] = [i + gone, j + sum - gone];
      // One blank line is like any other: there the next line has to be alike too.
      const isAlike = a <= before.length && b <= after.length && before[a] === after[b];
      if (isAlike && (before[a]?.trim() !== '' || before[a + 1] === after[b + 1])) return [gone, sum - gone];
    }
  }
  return [before.length - i, after.length - j];
}
