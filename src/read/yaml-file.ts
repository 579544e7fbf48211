// A YAML file of the course, as data with the place of every key.
import type { Message } from '../model/message';
import { type Report, reportInto } from '../report/report';
import type { CourseFiles } from './course-files';
import { reportCut, reportYamlError } from './front-matter';
import { decodeText } from './text';
import { parseYaml, type YamlData } from './yaml';

export interface YamlFile {
  /** Undefined where the file is empty. */
  data: unknown;
  placeOf: YamlData['placeOf'];
  report: Report;
}

/** Undefined, and reported into `messages`, when the file cannot be read; `reportFault` may say so in another way. */
export function readYamlFile(
  files: CourseFiles,
  path: string,
  messages: Message[],
  reportFault: (report: Report) => Report = (report) => report,
): YamlFile | undefined {
  const bytes = files.read(path);
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
  const report = reportInto(messages, path, withoutLrs(lines));
  const fault = reportFault(report);
  const text = decodeText(bytes, fault);
  if (text === undefined) return undefined;
  const { data, errors, cut, placeOf } = parseYaml(text);
  reportCut(report, cut);
  for (const { place, reason } of errors) reportYamlError(fault, place, reason);
  return errors.length > 0 ? undefined : { data, placeOf, report };
}

/** No code frame shows what stands under `lrs`, however it is misspelt around there: it could be a key of the LRS. */
function withoutLrs(lines: readonly string[]): string[] {
  let inside = false;
  return lines.map((line) => {
    const key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
    if (key !== undefined) inside = /^(lrs|lsr|rls|lr|ls)$/i.test(key);
    return inside ? line.replace(/:.*/, ': …').replace(/^\s.*/, '  …') : line;
  });
}
