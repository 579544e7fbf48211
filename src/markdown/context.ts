// What every step of rendering one page can look at.
import type { Element, ElementContent } from 'hast';
import type { WorksheetContent } from '../fields/worksheet';
import type { Texts } from '../languages/texts';
import type { Place } from '../model/message';
import type { QuizData } from '../model/module-data';
import type { Report } from '../report/report';
import type { AddressBook } from './addresses';
import type { AssetCollection } from './assets';
import type { ParsedPage } from './nodes';
import type { Fence } from './source/scan';

export interface RenderContext {
  page: ParsedPage;
  /** Heading and other ids of every page of the module, without the pages' prefixes. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  book: AddressBook;
  assets: AssetCollection;
  texts: Texts;
  /** Collects what the runtime needs to know of the module's quizzes. */
  quizzes: QuizData[];
  /** Collects the content of the module's worksheets, from which all their forms are made once every page is known. */
  worksheets: Map<string, WorksheetContent>;
  report: Report;
}

/** A container between Markdown and HTML: what its construct renders. */
export interface ContainerElement {
  type: 'container';
  fence: Fence;
  title?: ElementContent[];
  children: ElementContent[];
  position?: Element['position'];
}

declare module 'hast' {
  interface ElementContentMap {
    container: ContainerElement;
  }
  interface RootContentMap {
    container: ContainerElement;
  }
}

/** An id that is unique in the whole document: every page has its own prefix. */
export function documentId(page: string, id: string): string {
  return `${page}--${id}`;
}

export function placeOfElement(node: { position?: Element['position'] }): Place | undefined {
  const start = node.position?.start;
  return start && { line: start.line, column: start.column };
}
