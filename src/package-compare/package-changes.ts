// What has changed between two packages of any tool: title, parts, mastery score, files, size.
import { DIGEST_FILE } from '../formats/scorm12/digest';
import { METADATA_FILE } from '../formats/scorm12/format';
import { MANIFEST_FILE, SCHEMAS } from '../formats/scorm12/standard';
import { formatBytes } from '../report/table';
import { type Change, changeOf, listOf, retitled } from './change';
import { compareLists, type ListDifference } from './lists';
import type { FileOutline, ItemOutline, PackageOutline } from './outline';

export function itemDifference(before: PackageOutline, after: PackageOutline): ListDifference<ItemOutline> {
  return compareLists(before.items, after.items, (one, other) => isSamePart(one, other));
}

/** A part with a new identifier is the same one when it launches the same file, or is called the same. */
function isSamePart(one: ItemOutline, other: ItemOutline): boolean {
  return one.launches === other.launches || one.title === other.title;
}

export function packageChanges(
  before: PackageOutline,
  after: PackageOutline,
  items: ListDifference<ItemOutline>,
): Change[] {
  const title =
    before.title === after.title ? [] : [`The title was "${before.title ?? ''}" and is "${after.title ?? ''}".`];
  const [was, is] = [formatBytes(before.size), formatBytes(after.size)];
  const size = was === is ? [] : [`The package had ${was} and has ${is}.`];
  return [
    ...title.map((text): Change => ({ kind: 'course', text })),
    // A module of ours has one part, whose title is the module's: its pages say more.
    ...(after.module && before.module ? [] : itemChanges(items)),
    ...[...items.kept, ...items.renamed].flatMap(settingChanges),
    ...fileChanges(before, after),
    ...size.map((text): Change => ({ kind: 'size', text })),
  ];
}

function itemChanges(items: ListDifference<ItemOutline>): Change[] {
  return [
    ...changeOf('item', items.added, 'A part was added', (count) => `${count} parts were added`),
    ...changeOf('item', items.removed, 'A part was removed', (count) => `${count} parts were removed`),
    ...retitled('item', 'part', [...items.kept, ...items.renamed]),
    ...changeOf('item', items.moved, 'A part was moved', (count) => `${count} parts were moved`),
  ];
}

function settingChanges({ before, after }: { before: ItemOutline; after: ItemOutline }): Change[] {
  const texts: string[] = [];
  if (before.mastery !== after.mastery)
    texts.push(
      `The mastery score of "${after.title}" was ${before.mastery ?? 'none'} and is ${after.mastery ?? 'none'}.`,
    );
  if (before.launches !== after.launches)
    texts.push(`"${after.title}" launched ${before.launches} and launches ${after.launches}.`);
  if (before.sco && !after.sco) texts.push(`"${after.title}" no longer talks to the LMS.`);
  if (!before.sco && after.sco) texts.push(`"${after.title}" now talks to the LMS.`);
  return texts.map((text) => ({ kind: 'item', text }));
}

/** Files that say what the others are: they change with everything. */
const DESCRIPTIONS = new Set([MANIFEST_FILE, METADATA_FILE, DIGEST_FILE, ...SCHEMAS.keys()]);

function fileChanges(before: PackageOutline, after: PackageOutline): Change[] {
  // The document of a module of ours is told of page by page.
  const document = before.module && after.module ? after.items[0]?.launches : undefined;
  const told = (files: ReadonlyMap<string, FileOutline>) =>
    [...files.keys()].filter((path) => !DESCRIPTIONS.has(path) && path !== document).sort();
  const tell = (paths: readonly string[], done: string): Change[] => {
    const what = paths.length === 1 ? 'A file was' : `${paths.length} files were`;
    return paths.length === 0 ? [] : [{ kind: 'file', text: `${what} ${done}: ${listOf(paths)}.` }];
  };
  const isChanged = (path: string) => {
    const other = before.files.get(path);
    return other !== undefined && other.sha256 !== after.files.get(path)?.sha256;
  };
  return [
    ...tell(
      told(after.files).filter((path) => !before.files.has(path)),
      'added',
    ),
    ...tell(
      told(before.files).filter((path) => !after.files.has(path)),
      'removed',
    ),
    ...tell(told(after.files).filter(isChanged), 'changed'),
  ];
}
