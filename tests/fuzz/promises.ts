// What Carrel promises for every input, however hostile: a list of what is broken, as sentences.
import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { SaxesParser } from 'saxes';
import { type CompiledModule, compileModule, openCourse, type Resources } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import type { PackageFile } from '../../src/model/course';
import { MESSAGES_ID } from '../../src/model/document-ids';
import type { Message } from '../../src/model/message';
import { memoryFiles } from '../../src/read/course-files';
import { RULES } from '../../src/rules/rules';
import type { CourseText } from './courses';

export interface CompiledCourse {
  messages: Message[];
  modules: CompiledModule[];
}

/** The whole pipeline, in memory. */
export async function compileCourse(contents: CourseText, resources: Resources): Promise<CompiledCourse> {
  const files = memoryFiles('course', contents);
  const course = openCourse(files);
  const options = { files, resources, format: formats.scorm12, strict: false };
  const modules: CompiledModule[] = [];
  for (const found of course.modules) modules.push(await compileModule(course, found, options));
  return { messages: [...course.messages, ...modules.flatMap(({ messages }) => messages)], modules };
}

/** Everything that is not as promised. */
export function brokenPromises(contents: CourseText, { messages, modules }: CompiledCourse): string[] {
  return [
    ...messages.flatMap((message) => faultsOf(message, contents)),
    ...modules.flatMap(({ module, package: made }) => {
      if (!made) return [];
      return [
        ...made.violations.map(({ rule, reason }) => `${module.id} breaks ${rule}: ${reason}`),
        ...made.files.filter(({ path }) => path.endsWith('.xml')).flatMap(xmlFaults),
        ...documentFaults(made.files),
      ];
    }),
  ];
}

function faultsOf({ file, place, reason, ruleId }: Message, contents: CourseText): string[] {
  const about = `message ${ruleId} about ${JSON.stringify(file)}`;
  const content = Object.hasOwn(contents, file) ? contents[file] : undefined;
  // A message about a module as a whole names its folder; one about a missing course.yml names what should be there.
  const isKnown = content !== undefined || file === 'course.yml' || ruleId === 'module-empty';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = text.split(/\r\n?|\n/).length;
  return [
    ...(isKnown ? [] : [`${about}: there is no such file`]),
    ...(reason.trim() === '' ? [`${about} says nothing`] : []),
    ...(Object.hasOwn(RULES, ruleId) ? [] : [`${about}: no such rule`]),
    ...(place && content !== undefined && !(place.line >= 1 && place.line <= lines && place.column >= 1)
      ? [`${about} is at ${place.line}:${place.column} of ${lines} lines`]
      : []),
  ];
}

function xmlFaults({ path, bytes }: PackageFile): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(`${path} is no XML: ${error.message}`));
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return faults;
}

/** Elements that a document of ours may have: prose, media, and what the page layout needs. */
const EXPECTED = new Set(
  'html head meta title link script body a header div img p label ul ol li button aside progress nav main section h1 h2 h3 h4 h5 h6 span footer abbr address audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em figcaption figure hr i ins kbd mark pre q rp rt ruby s samp small source strong sub summary sup table tbody td tfoot th thead time tr track u var video wbr'.split(
    ' ',
  ),
);

/** How often the page layout itself uses what an author may not. */
const OWN_COUNTS: Record<string, number> = { title: 1, main: 1 };

/** The scripts of the page layout, each once at most. Data stands in elements that are no scripts but for their name. */
const OWN_SCRIPTS = ['carrel.js', 'reading.js', 'workbook.js', 'record.js'];

/** What only a quiz or a worksheet of ours may have, inside its form. */
const QUIZ_CONTROLS = new Set('fieldset legend input select option textarea'.split(' '));

function documentFaults(files: readonly PackageFile[]): string[] {
  const index = files.find(({ path }) => path === 'index.html');
  const html = new TextDecoder().decode(index?.bytes);
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const elements: Element[] = [];
  collect(tree as { children: ElementContent[] }, elements, false);
  const paths = new Set(files.map(({ path }) => path));
  const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
  return [
    ...Object.entries(OWN_COUNTS).flatMap(([name, count]) => {
      const found = elements.filter(({ tagName }) => tagName === name).length;
      return found === count ? [] : [`${found} <${name}> instead of ${count}`];
    }),
    ...scriptFaults(elements),
    ...elements.flatMap((element) => elementFaults(element, paths)),
    ...[...new Set(ids)]
      .filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id))
      .map((id) => `the id ${JSON.stringify(id)} twice`),
  ];
}

function scriptFaults(elements: readonly Element[]): string[] {
  const scripts = elements
    .filter(({ tagName }) => tagName === 'script')
    .filter(({ properties }) => properties.src !== undefined || properties.type !== 'application/json')
    .map(({ properties }) => String(properties.src));
  const foreign = scripts.filter((name, index) => !OWN_SCRIPTS.includes(name) || scripts.indexOf(name) !== index);
  return foreign.map((name) => `a script that is not ours: ${name}`);
}

/** All elements, but not a quiz's own form and the controls in it. */
function collect(parent: { children: ElementContent[] }, into: Element[], inQuiz: boolean): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const isQuiz = child.tagName === 'form' && isOwnForm(child);
    if (!isQuiz && !(inQuiz && QUIZ_CONTROLS.has(child.tagName)) && !isOwnPart(child)) into.push(child);
    collect(child, into, inQuiz || isQuiz);
    // What the runtime shows copies of.
    if (child.content) collect(child.content as { children: ElementContent[] }, into, false);
  }
}

function isOwnForm({ properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const own = properties.dataQuiz ?? properties.dataWorksheet;
  return (
    ['quiz', 'worksheet'].some((name) => classes.includes(name)) && own !== undefined && properties.action === undefined
  );
}

/** Of the page layout: the search, the file that a learner's work is loaded from, the messages of the runtime. */
function isOwnPart({ tagName, properties }: Element): boolean {
  if (tagName === 'template') return properties.id === MESSAGES_ID;
  return (
    tagName === 'input' &&
    ((properties.type === 'search' && properties.id === 'search') ||
      (properties.type === 'file' && properties.dataWork === 'file'))
  );
}

const URL_ATTRIBUTES = [
  'href',
  'src',
  'poster',
  'action',
  'formAction',
  'data',
  'xLinkHref',
  'background',
  'cite',
  'longDesc',
  'ping',
  'srcSet',
  'dataEmbedSrc',
];

function elementFaults({ tagName, properties }: Element, paths: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (!EXPECTED.has(tagName)) faults.push(`<${tagName}> is there`);
  if (tagName === 'meta' && /refresh/i.test(String(properties.httpEquiv ?? ''))) faults.push('a refresh is there');
  for (const name of Object.keys(properties)) {
    if (/^on/i.test(name) || ['style', 'srcDoc', 'srcSet', 'ping', 'formAction'].includes(name))
      faults.push(`<${tagName}> has ${name}`);
  }
  for (const name of URL_ATTRIBUTES) {
    const written = properties[name];
    if (written === undefined || written === null) continue;
    // As browsers read it: white space around and tabs and line ends inside do not count (URL standard, section 4.1).
    const url = String(written)
      .replace(/^[\u0000- ]+|[\u0000- ]+$/g, '')
      .replace(/[\t\n\r]/g, '');
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme !== undefined && !isAllowed(tagName, name, scheme, url))
      faults.push(`<${tagName} ${name}="${url.slice(0, 80)}">`);
    if (scheme === undefined && !url.startsWith('#') && !paths.has(decodeURIComponent(url)))
      faults.push(`<${tagName} ${name}="${url.slice(0, 80)}"> is not in the package`);
  }
  return faults;
}

function isAllowed(tagName: string, attribute: string, scheme: string, url: string): boolean {
  if (tagName === 'a' && attribute === 'href') return ['http', 'https', 'mailto', 'tel', 'sms'].includes(scheme);
  if (tagName === 'figure' && attribute === 'dataEmbedSrc') return scheme === 'https';
  if (tagName === 'img') return /^data:image\/(png|jpeg|gif|webp);base64,/.test(url);
  return tagName === 'link' && url === 'data:,';
}
