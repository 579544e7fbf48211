// What the preview's server works with: the course, the author's editor, the way to a package.
import type { Desk } from './desk';
import type { Editor } from './editor';
import type { EventHub } from './events';

/** Scripts and styles of the preview's own pages, by name. */
export type PageFiles = Readonly<Record<string, Uint8Array>>;

/** What `build` would write for one module. */
export interface Packed {
  name: string;
  zip: Uint8Array;
  /** Undefined where nothing is to be filled in. */
  workbook?: { name: string; html: string };
}

export interface PreviewParts {
  desk: Desk;
  events: EventHub;
  pageFiles: PageFiles;
  editor: Editor;
  /** The absolute path of a file of the course, when it lies inside the course's folder. */
  locate(file: string): string | undefined;
  /** Starts the author's editor. */
  run(command: [program: string, ...args: string[]]): void;
  /** Makes the package as `build` does, from what is on disk now. Undefined when the content has errors. */
  pack(id: string): Promise<Packed | undefined>;
  /** The port that is listened at. */
  port(): number;
}
