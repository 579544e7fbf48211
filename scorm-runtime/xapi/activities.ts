// The activities that statements are about: their IRIs under the course's base, and what is said of each (DESIGN, section 7).
import { ACTIVITY_TYPES, type ActivityKind } from '../../src/model/xapi-words';
import type { Interaction } from './notation';

type LanguageMap = Record<string, string>;

export interface Activity {
  objectType: 'Activity';
  id: string;
  definition: {
    type: string;
    name?: LanguageMap;
    interactionType?: string;
    correctResponsesPattern?: string[];
    [components: string]: unknown;
  };
}

/** Whose activities they are. */
export interface Territory {
  /** Ends with `/`. */
  base: string;
  course: string;
  module: string;
  language: string;
}

/** `steps`: ids on the way down, from the module; none is the module itself. */
export function activity(
  { base, course, module, language }: Territory,
  kind: ActivityKind,
  steps: readonly string[],
  name: string,
): Activity {
  const path = kind === 'course' ? [course] : [course, module, ...steps];
  return {
    objectType: 'Activity',
    id: `${base}courses/${path.map(encodeURIComponent).join('/')}`,
    definition: { type: ACTIVITY_TYPES[kind], ...(name ? { name: { [language]: name } } : {}) },
  };
}

/** One try of the learner at the module: a query, so that the module's own IRI stays the same in all of them. */
export function attemptActivity({ id }: Activity, registration: string): Activity {
  return {
    objectType: 'Activity',
    id: `${id}?attemptId=${registration}`,
    definition: { type: ACTIVITY_TYPES.attempt },
  };
}

/** What was asked, with everything that could be chosen. `said`: what a component is called. */
export function interactionActivity(
  of: Activity,
  { type, components, patterns }: Interaction,
  language: string,
  said: (component: { id: string; name: string; value?: string }) => string,
): Activity {
  const lists = Object.entries(components).map(([list, all]) => [
    list,
    all.map((component) => {
      const words = said(component);
      return { id: component.id, ...(words ? { description: { [language]: words } } : {}) };
    }),
  ]);
  const definition = { ...of.definition, interactionType: type, ...Object.fromEntries(lists) };
  return { ...of, definition: { ...definition, ...(patterns ? { correctResponsesPattern: patterns } : {}) } };
}
