// The Word document: headings, paragraphs, lists and tables of the workbook's clean copy. The library makes this script large, so
// it is a file of its own, which is loaded when somebody asks for a document (`docx.js`).
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ANSWER, EMPTY, TICKS } from './clean-copy';
import { offerWord } from './word';

const HEADINGS: Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
  H4: HeadingLevel.HEADING_4,
  H5: HeadingLevel.HEADING_5,
  H6: HeadingLevel.HEADING_6,
};

const NUMBERED = 'numbered';

/** Twentieths of a point, which Word measures in (ECMA-376, part 1, section 17.18.93). */
const INDENT = 360;
const AFTER = 160;

/** 11 points in halves. A unit behind it came only with ISO 29500 (17.18.42): what is older reads `11pt` as half of that. */
const SIZE = 22;

type Style = { bold?: boolean; italics?: boolean };
type Block = Paragraph | Table;
/** How far a list is indented, and whether it is numbered; undefined outside lists. */
type InList = { level: number; ordered: boolean; instance: number } | undefined;

let lists = 0;

offerWord((main, title, language) => {
  const document = new Document({
    title,
    // Word would say "Un-named".
    creator: title,
    lastModifiedBy: title,
    styles: { default: { document: { run: { font: 'Calibri', size: SIZE, language: { value: language } } } } },
    numbering: { config: [{ reference: NUMBERED, levels: numberedLevels() }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(title)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocksOf(main),
      },
    ],
  });
  return Packer.toBlob(document);
});

function numberedLevels() {
  return [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: INDENT * (level + 2), hanging: INDENT } } },
  }));
}

function pageNumber(): Paragraph {
  return new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
}

/** What stands in `parent`, block by block; loose words between blocks are paragraphs of their own. */
function blocksOf(parent: Element, inList?: InList): Block[] {
  const blocks: Block[] = [];
  let loose: ParagraphChild[] = [];
  let listed = inList;
  const flush = () => {
    if (loose.length > 0)
      blocks.push(new Paragraph({ children: loose, spacing: { after: AFTER / 2 }, ...listOptions(listed) }));
    // Only the first paragraph of an item has its mark.
    if (loose.length > 0) listed = undefined;
    loose = [];
  };
  for (const node of parent.childNodes) {
    const made = node instanceof Element ? blockOf(node, listed) : undefined;
    if (made) {
      flush();
      blocks.push(...made);
    } else if (node.textContent?.trim() || loose.length > 0) loose.push(...runsOf(node));
  }
  flush();
  return blocks;
}

/** Undefined for what stands in a line. */
function blockOf(node: Element, inList: InList): Block[] | undefined {
  const heading = HEADINGS[node.tagName];
  if (heading) return [new Paragraph({ heading, children: runsOf(node) })];
  switch (node.tagName) {
    case 'P':
    case 'DT':
    case 'PRE':
    case 'CAPTION':
      return [paragraph(node, { bold: node.tagName === 'DT' }, inList)];
    case 'DD':
    case 'BLOCKQUOTE':
      return [new Paragraph({ children: runsOf(node), indent: { left: INDENT }, spacing: { after: AFTER } })];
    case 'UL':
    case 'OL':
      return listOf(node, inList);
    case 'TABLE':
      return tableOf(node as HTMLTableElement);
    case 'HR':
      return [];
    case 'DIV':
      return node.className === ANSWER ? [answer(node)] : blocksOf(node, inList);
    case 'DL':
      return blocksOf(node, inList);
    default:
      return undefined;
  }
}

function paragraph(node: Element, style: Style, inList: InList): Paragraph {
  return new Paragraph({ children: runsOf(node, style), spacing: { after: AFTER }, ...listOptions(inList) });
}

function answer(node: Element): Paragraph {
  const border = { left: { style: 'single' as const, size: 24, space: 8 } };
  return new Paragraph({
    children: linesOf(node.textContent ?? '', {}),
    border,
    indent: { left: INDENT },
    spacing: { after: AFTER },
  });
}

function listOptions(inList: InList) {
  if (!inList) return {};
  const { level, ordered, instance } = inList;
  return ordered ? { numbering: { reference: NUMBERED, level, instance } } : { bullet: { level } };
}

function listOf(list: Element, outer: InList): Block[] {
  lists += 1;
  const level = Math.min((outer?.level ?? -1) + 1, 2);
  // A box to tick is mark enough.
  const inList = list.className === TICKS ? undefined : { level, ordered: list.tagName === 'OL', instance: lists };
  return [...list.children].flatMap((item) => blocksOf(item, inList));
}

/** A real table: its header rows are repeated on each page, and its spans are kept. */
function tableOf(table: HTMLTableElement): Block[] {
  const rows = [...table.rows].map(
    (row) =>
      new TableRow({
        tableHeader: row.parentElement?.tagName === 'THEAD',
        cantSplit: true,
        children: [...row.cells].map(cellOf),
      }),
  );
  const caption = table.caption ? [paragraph(table.caption, { bold: true }, undefined)] : [];
  if (rows.length === 0) return caption;
  // Word joins two tables that have nothing between them.
  return [...caption, new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph('')];
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const children = cell.tagName === 'TH' ? [new Paragraph({ children: runsOf(cell, { bold: true }) })] : blocksOf(cell);
  return new TableCell({
    // A cell without a paragraph is an error to Word (ECMA-376, part 1, section 17.4.66).
    children: children.length > 0 ? children : [new Paragraph('')],
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  });
}

function runsOf(node: Node, style: Style = {}): ParagraphChild[] {
  if (node instanceof Text) return [run(node.data.replace(/\s+/g, ' '), style)];
  if (!(node instanceof Element)) return [];
  if (node.tagName === 'BR') return [new TextRun({ break: 1 })];
  if (node.classList.contains(ANSWER)) return linesOf(node.textContent ?? '', { ...style, bold: !node.closest('td') });
  const inside = { ...style, ...styleOf(node) };
  const runs = [...node.childNodes].flatMap((child) => runsOf(child, inside));
  return node.tagName === 'A'
    ? [new ExternalHyperlink({ link: (node as HTMLAnchorElement).href, children: runs })]
    : runs;
}

function styleOf(node: Element): Style {
  if (/^(STRONG|B)$/.test(node.tagName)) return { bold: true };
  return /^(EM|I)$/.test(node.tagName) || node.className === EMPTY ? { italics: true } : {};
}

/** What a learner wrote keeps its lines. */
function linesOf(text: string, style: Style): TextRun[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => new TextRun({ text: forXml(line), ...style, break: index > 0 ? 1 : 0 }));
}

function run(text: string, style: Style): TextRun {
  return new TextRun({ text: forXml(text), ...style });
}

/** XML has no way to write these (XML 1.0, section 2.2), and Word opens no document that has them. */
function forXml(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
