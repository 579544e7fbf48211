// The files of a course, as the rest of Carrel sees them: a list of paths and a way to read one. From disk, or from memory in tests.

/** Why a path is not readable although it stands in the folder. */
export interface Refusal {
  path: string;
  reason: string;
}

export interface CourseFiles {
  /** Name of the course's folder; the id of a course or a lone module that has no other name. */
  name: string;
  /** Every readable file, relative to the course's folder, with `/`, sorted by code unit. */
  paths: readonly string[];
  /** Symbolic links that leave the course folder and entries that could not be listed. */
  refused: readonly Refusal[];
  /** Bytes of a listed file; undefined when it cannot be read. */
  read(path: string): Uint8Array | undefined;
}

/** A course that exists only in memory: path → text or bytes. */
export function memoryFiles(name: string, contents: Readonly<Record<string, string | Uint8Array>>): CourseFiles {
  const encoder = new TextEncoder();
  return {
    name,
    paths: Object.keys(contents).sort(),
    refused: [],
    read(path) {
      const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
  };
}
