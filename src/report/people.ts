// Messages as people read them in a terminal: place, grade, rule, the source line, what was found, how to put it right.
import pc from 'picocolors';
import type { Message } from '../model/message';
import { countMessages } from './messages';

const COLOUR = { error: pc.red, warning: pc.yellow, info: pc.cyan };

/** Long source lines are shown around the place that is meant. */
const FRAME_WIDTH = 100;

/** One message. `prefix` leads from the current folder to the course's, so that editors can open the place. */
export function formatMessage(message: Message, prefix: string): string {
  const { file, place, severity, ruleId, reason, note } = message;
  const path = printable(prefix === '' ? file : `${prefix}/${file}`).replaceAll('\n', '\uFFFD');
  const where = place ? `${path}:${place.line}:${place.column}` : path;
  const lines = [
    `${pc.bold(where)}  ${COLOUR[severity](severity)}  ${pc.dim(ruleId)}`,
    ...codeFrame(message),
    ...indent(reason),
  ];
  if (note) lines.push(...indent(note));
  return `${lines.join('\n')}\n`;
}

function codeFrame({ place, sourceLine }: Message): string[] {
  if (!place || sourceLine === undefined || sourceLine.trim() === '') return [];
  const number = String(place.line).padStart(4);
  const from = Math.max(0, Math.min(place.column - 1 - FRAME_WIDTH / 2, sourceLine.length - FRAME_WIDTH));
  const shown = sourceLine
    .slice(from, from + FRAME_WIDTH)
    .replaceAll('\t', ' ')
    .trimEnd();
  const cut = `${from > 0 ? '…' : ''}${shown}${from + FRAME_WIDTH < sourceLine.length ? '…' : ''}`;
  return [pc.dim(`${number} | `) + printable(cut)];
}

function indent(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => `  ${line}`);
}

/** A source line or a file's name may hold control characters, which a terminal would obey, or show `exe.jpg` for a name that ends in `.exe`. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

/** `2 errors, 14 warnings` */
export function formatCounts(messages: readonly Message[]): string {
  const { errors, warnings, infos } = countMessages(messages);
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'remark'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return said.length === 0 ? 'no problems' : said.join(', ');
}
