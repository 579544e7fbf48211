// What a rule about a foreign package is: what it finds, what that breaks and where, and what to ask the package's maker.
import type { Severity } from '../model/message';
import type { ForeignPackage } from './subject';

/** A finding is a sentence; or one with the place that it is about. */
export type Finding = string | { reason: string; path: string; line: number };

export interface PackageCheckRule {
  /** error: some LMS refuses it, or nothing is recorded. warning: it works in many LMSs and not in all. info: worth knowing. */
  severity: Severity;
  /** What it finds, in whole sentences: the entry in the documentation. */
  about: string;
  /** What it does to learners and their records, and in which LMS that is known. */
  breaks: string;
  /** What the person who has only the zip can do, or ask for. */
  ask: string;
  /** Where the rule is written. */
  clause: string;
  /** The file that it is about; without one, the zip as a whole. */
  file?: string;
  /** The package format's own rules that it tells of, by id. */
  of?: readonly string[];
  /** What else, or what instead. */
  find?: (found: ForeignPackage) => readonly Finding[];
  /** A piece of the manifest, or names of files, as they should not be and as they should. The tests try both. */
  example?: { bad: string; good: string } | { badName: string; goodName: string };
}
