// A file that `carrel new` writes.

export interface NewFile {
  /** Relative to the course's folder, with `/`. */
  path: string;
  text: string;
}
