// What the build hands to the runtime, as JSON inside the document. Page ids and titles are read from the document itself.
import type { Requirement } from './course';
import type { RuntimeTexts } from './texts';

export interface ModuleData {
  course: string;
  module: string;
  complete: Requirement[];
  texts: RuntimeTexts;
}
