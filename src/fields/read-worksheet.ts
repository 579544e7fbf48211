// `:::worksheet`, or an activity with a field in it → its title, settings and fields, as Markdown nodes.
import type { RootContent } from 'mdast';
import type { PageReading } from '../activities/draft';
import { takeAttributes, validId } from '../activities/read-attributes';
import { plainText } from '../activities/read-words';
import type { Container } from '../markdown/nodes';
import { type DraftWorksheet, draftOf, type Scope, titleHeading } from './draft';
import { labelText } from './label';
import { reportNearly } from './nearly';
import { outsideDocument } from './outside';
import { readBlocks } from './read-blocks';
import { readSettings, WORKSHEET_ATTRIBUTES } from './settings';
import { tellApart } from './tell-apart';

/** Reads one worksheet of the page with id `page`. Undefined when it has no field; it is a plain activity note then. */
export function readWorksheet(
  container: Container,
  page: string,
  untitled: string,
  reading: PageReading,
): DraftWorksheet | undefined {
  const isSheet = hasFields(container, reading);
  if (isSheet || container.fence.name === 'worksheet') reportNearly(container, reading);
  if (!isSheet) return reportEmpty(container, reading);
  const heading = titleHeading(container);
  const titled = heading ? takeAttributes([heading], heading, WORKSHEET_ATTRIBUTES, reading) : { values: {} };
  const settings = readSettings(container, titled, reading);
  const words = container.title ?? heading?.children ?? [];
  const title = plainText(words);
  const scope: Scope = { reading, settings, heading: title, fields: [] };
  const content = readBlocks(heading ? container.children.slice(1) : container.children, scope);
  container.children = heading ? [heading, ...content] : content;
  // An activity with a field in it is one (AUTHORING, section 3).
  container.fence.name = 'worksheet';
  const { fields } = scope;
  for (const field of fields) field.label ||= untitled;
  tellApart(fields, reading);
  const { fence } = container;
  const { required } = settings;
  if (required !== 'all' && required > fields.length) reportRequired(required, fields.length, container, reading);
  return {
    ...draftOf('worksheet', labelText(title) || fields[0]?.text || '', reading, fence.place),
    longest: undefined,
    explicitId: validId(fence.attributes.id, fence.place, reading) ?? titled.id,
    page,
    parts: fields,
    container,
    title: words,
    settings,
    fields,
  };
}

/** Reads a copy, and says nothing: what is no worksheet must stay as its author wrote it. */
function hasFields({ children }: Container, { lines }: PageReading): boolean {
  const settings = { required: 1, explicit: false, share: false, fixed: false };
  const reading = { lines, report: () => {}, mistakes: { count: 0 } };
  const scope: Scope = { reading, settings, heading: '', fields: [] };
  readBlocks(structuredClone(children) as RootContent[], scope);
  return scope.fields.length > 0;
}

function reportEmpty(container: Container, reading: PageReading): undefined {
  const { fence, children, title = [] } = container;
  const address = outsideDocument([...title, ...children]);
  if (address !== undefined) {
    reading.report('worksheet-outside', {
      place: fence.place,
      reason: `What learners are to fill in is somewhere else, at ${hostOf(address)}: what they write there is neither saved nor counted here, and the link may stop working.`,
      note: 'Put the fields here: an empty cell of a table is a box, so is a line  ____  below its label; a list to be filled in has empty bullets (-); things to tick begin with  - [ ]',
      actual: address,
    });
  } else if (fence.name === 'worksheet') {
    reading.report('worksheet-empty', {
      place: fence.place,
      reason: 'Nothing in this worksheet can be filled in; it is shown as a plain activity note.',
      note: 'Add a field, such as  My partners are: ____  or a table with empty cells; or make it a  :::note',
    });
  }
  if (fence.name === 'worksheet') {
    fence.name = 'activity';
    fence.attributes.values = {};
  }
  return undefined;
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/]+)/i.exec(address)?.[1] ?? address;
}

function reportRequired(required: number, count: number, { fence }: Container, reading: PageReading): void {
  reading.report('attr-syntax', {
    place: fence.place,
    reason: `This worksheet asks for ${required} fields and has ${count === 1 ? 'only one' : `only ${count}`}; all of them have to be begun.`,
    note: `Write  required=${count}  or less, or  required=all  where each has to be filled.`,
    actual: `required=${required}`,
    expected: [`required=${count}`],
  });
}
