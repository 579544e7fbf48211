// What a package format is: a rendered module in, the files of its package out, and a check of the bytes that result.
import type { Course, PackageFile, RenderedModule } from '../model/course';

/** A rule that a package breaks. Packages that we build break none: a violation at build time is our bug (exit code 3). */
export interface Violation {
  /**
   * Permanent. `scorm-…` is the standard's rule, or one that an LMS is known to need; `carrel-…` is a promise of our own
   * (reproducible, no request to other hosts), which another tool's package may break and still be conformant.
   */
  rule: string;
  /** Where the rule is written. */
  clause: string;
  /** What was found, in whole sentences. */
  reason: string;
}

export interface PackageFormat {
  /** As on the command line, and in the package's file name: `<module-id>-<name>.zip`. */
  name: string;
  /**
   * All files of one module's package, in no particular order.
   * `content` is the document with its style, script and assets; `schemas` are the format's official schema files.
   * `masteryScore` is given only when one quiz with a pass mark decides the module (DESIGN, section 6, "Result").
   */
  files(
    course: Course,
    module: RenderedModule,
    content: readonly PackageFile[],
    schemas: readonly PackageFile[],
    masteryScore?: number,
  ): PackageFile[];
  /** Reads the bytes of a zip, from whatever tool, and names every rule that it breaks. */
  check(zip: Uint8Array): Promise<Violation[]>;
}
