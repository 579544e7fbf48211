// What must be true of every page that Carrel makes, whatever its source: a list of what is not.
import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { PackageFile } from '../../src/model/course';

/** Signs of the source language that no reader should meet in text. */
const SOURCE_SIGNS: readonly [string, RegExp][] = [
  ['an attribute list', /\{:/],
  ['Liquid output', /\{\{/],
  ['a Liquid tag', /\{%/],
  ['the markdown attribute', /markdown=/],
  ['a fence', /:::/],
  ['bold marks', /\*\*/],
  ['heading marks', /^\s*##/m],
];

/** Everything in the document that breaks a promise, as sentences. */
export function violationsIn(document: string, files: readonly PackageFile[]): string[] {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: document }] }) as Root;
  const elements: Element[] = [];
  collect(tree as { children: ElementContent[] }, elements);
  const ids = elements.flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));
  return [
    ...SOURCE_SIGNS.flatMap(([what, sign]) =>
      textsOf(tree as { children: ElementContent[] })
        .filter((text) => sign.test(text))
        .map((text) => `${what}, visible: ${text.trim().slice(0, 80)}`),
    ),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is given twice`),
    ...elements.flatMap((element) => unsafe(element)),
    ...elements.flatMap((element) => danglingIn(element, new Set(ids), new Set(files.map(({ path }) => path)))),
    ...headingsIn(elements),
  ];
}

function collect(parent: { children: ElementContent[] }, into: Element[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    into.push(child);
    collect(child, into);
  }
}

/** Text as readers meet it, block by block; code may show any sign. */
function textsOf(parent: { children: ElementContent[] }): string[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'text') return [child.value];
    if (child.type !== 'element' || ['pre', 'code', 'script', 'style'].includes(child.tagName)) return [];
    const { title, alt, ariaLabel } = child.properties;
    return [...[title, alt, ariaLabel].filter((value) => typeof value === 'string'), ...textsOf(child)];
  });
}

function unsafe({ tagName, properties }: Element): string[] {
  const own =
    tagName === 'script' &&
    (['carrel.js', 'reading.js', 'workbook.js', 'record.js'].includes(String(properties.src)) ||
      properties.type === 'application/json');
  // Forms of quizzes and worksheets send nothing anywhere; authors can write neither the attributes nor a form.
  const activity =
    tagName === 'form' &&
    [properties.dataQuiz, properties.dataWorksheet].some((id) => typeof id === 'string') &&
    properties.action === undefined;
  return [
    ...(tagName === 'script' && !own ? ['a script of the author’s is there'] : []),
    ...(['iframe', 'object', 'embed', 'form', 'base'].includes(tagName) && !activity ? [`<${tagName}> is there`] : []),
    ...Object.keys(properties)
      .filter((name) => /^on/i.test(name) || name === 'style')
      .map((name) => `<${tagName}> has ${name}`),
    ...[properties.href, properties.src]
      .filter((value) => /^\s*(javascript|vbscript|data:(?!,$|image\/))/i.test(String(value ?? '')))
      .map((value) => `<${tagName}> leads to ${value}`),
  ];
}

function danglingIn({ tagName, properties }: Element, ids: Set<string>, files: Set<string>): string[] {
  const problems: string[] = [];
  for (const address of [properties.href, properties.src]) {
    if (typeof address !== 'string') continue;
    if (address.startsWith('#')) {
      if (!ids.has(decodeURIComponent(address.slice(1)))) problems.push(`${address} leads nowhere`);
    } else if (!/^[a-z][a-z0-9+.-]*:/i.test(address) && !files.has(decodeURIComponent(address)))
      problems.push(`<${tagName}> wants ${address}, which is not in the package`);
    else if (/^https?:/.test(address) && tagName !== 'a') problems.push(`<${tagName}> asks for ${address}`);
  }
  const named = [properties.ariaLabelledBy, properties.ariaDescribedBy, properties.htmlFor].flat();
  for (const id of named)
    if (id !== undefined && !ids.has(String(id))) problems.push(`<${tagName}> names ${id}, which is not there`);
  return problems;
}

/** Below each page's h1 no level is skipped (WCAG 1.3.1). */
function headingsIn(elements: readonly Element[]): string[] {
  let above = 0;
  return elements.flatMap(({ tagName, properties }) => {
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
    if (level === 0) return [];
    const skips = level > above + 1 && above > 0;
    above = level;
    return skips ? [`${tagName}#${properties.id} skips a level`] : [];
  });
}
