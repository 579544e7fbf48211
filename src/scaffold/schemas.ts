// JSON Schemas of `course.yml` and of front matter, from the one definition of their keys: editors complete and explain by them.
import * as z from 'zod';
import { COURSE_KEYS, MODULE_KEYS, PAGE_KEYS } from '../read/schemas';
import type { NewFile } from './new-file';

/** Beside course.yml: folders that begin with a point are no part of a course. */
export const SCHEMA_FOLDER = '.carrel';

/** Its keys, too, are checked when they are read. */
const defaults = z
  .object(MODULE_KEYS)
  .partial()
  .meta({ ...COURSE_KEYS.defaults.meta() });

const SCHEMAS = {
  course: { title: 'course.yml', keys: { ...COURSE_KEYS, defaults } },
  'front-matter': { title: 'Front matter of a page', keys: { ...PAGE_KEYS, ...MODULE_KEYS } },
};

/** The schemas as files of a course. Other tools' keys may stand beside ours, so none is forbidden. */
export function schemaFiles(): NewFile[] {
  return Object.entries(SCHEMAS).map(([name, { title, keys }]) => ({
    path: `${SCHEMA_FOLDER}/${name}.schema.json`,
    text: `${JSON.stringify({ ...schemaOf(keys), title }, null, 2)}\n`,
  }));
}

function schemaOf(keys: Record<string, z.ZodType>): object {
  return z.toJSONSchema(z.object(keys).partial().loose(), {
    // What an author writes, not what it becomes when it is read.
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      const { about, description, ...rest } = jsonSchema as { about?: string; description?: string };
      if (description === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      // A key inside another comes here twice, the second time in the form that it has got.
      const said = description.includes('Expected: ') ? description : `Expected: ${description}.`;
      Object.assign(jsonSchema, { description: about === undefined ? said : `${about} ${said}` }, rest);
    },
  });
}
