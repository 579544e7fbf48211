// The braces of `:::worksheet{…}`: what has to be filled, who gets to read it, whether tables can grow.

import type { PageReading } from '../activities/draft';
import {
  oneOf,
  reportUnknown,
  type SettingKind,
  settingOf,
  type TakenAttributes,
  YES_OR_NO,
} from '../activities/read-attributes';
import type { Container } from '../markdown/nodes';
import type { WorksheetSettings } from './worksheet';

export const WORKSHEET_ATTRIBUTES = ['required', 'share', 'fixed'];

const REQUIRED: SettingKind<'all' | number> = {
  parse: (written) => {
    const word = written.toLowerCase();
    if (word === 'all') return 'all';
    if (word === 'any') return 1;
    if (word === 'none') return 0;
    return /^\d{1,3}$/.test(word) ? Number(word) : undefined;
  },
  expected: 'all, any, none or a number of fields',
  example: 'all',
};

/** Reads the settings of a worksheet; `title` are the attributes of its heading. */
export function readSettings({ fence }: Container, title: TakenAttributes, reading: PageReading): WorksheetSettings {
  const { values } = fence.attributes;
  // A tag has attributes of its own, such as `markdown="1"`.
  if (fence.form !== 'html') reportUnknown(values, WORKSHEET_ATTRIBUTES, fence.place, reading);
  const attributes = { values: { ...title.values, ...values }, place: fence.place };
  const required = settingOf(attributes, 'required', REQUIRED, reading);
  return {
    required: required ?? 1,
    explicit: required !== undefined,
    share: settingOf(attributes, 'share', oneOf('instructor', 'nobody'), reading) === 'instructor',
    fixed: settingOf(attributes, 'fixed', YES_OR_NO, reading) ?? false,
  };
}
