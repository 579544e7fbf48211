// What learners meet in a module that Carrel made: its pages, quizzes and worksheets, read from its document. Nothing in it is trusted.
import * as z from 'zod';
import { MODULE_DATA_ID, pageTitleId } from '../model/document-ids';
import type { Named } from './lists';

export interface PageOutline extends Named {
  /** As learners read it. */
  words: string;
  html: string;
}

export interface QuestionOutline extends Named {
  /** The standard's types of its interactions. */
  kind: string;
  /** What counts as right, and for how much; as text, to be compared. */
  key: string;
  /** What a learner can have picked, by id. */
  choices: readonly string[];
}

export interface QuizOutline extends Named {
  page: string;
  pass?: number;
  attempts?: number;
  questions: readonly QuestionOutline[];
}

export interface FieldOutline extends Named {
  /** Where a learner can have written in it, by the names of its controls, and what can have been picked, as `name=value`. */
  places: readonly string[];
}

export interface WorksheetOutline extends Named {
  page: string;
  fields: readonly FieldOutline[];
}

export interface ModuleOutline {
  id: string;
  /** The rule of completion, as text, to be compared. */
  complete: string;
  pages: readonly PageOutline[];
  quizzes: readonly QuizOutline[];
  worksheets: readonly WorksheetOutline[];
}

/** The parts of `ModuleData` that a comparison needs, as any version of Carrel writes them. */
const moduleData = z.object({
  module: z.string(),
  complete: z.unknown(),
  quizzes: z
    .array(
      z.object({
        id: z.string(),
        page: z.string(),
        title: z.string(),
        pass: z.number().optional(),
        attempts: z.number().optional(),
        questions: z.array(
          z.looseObject({
            id: z.string(),
            parts: z.array(
              z.looseObject({ interaction: z.object({ type: z.string() }), options: z.array(z.string()).optional() }),
            ),
          }),
        ),
      }),
    )
    .optional(),
  worksheets: z
    .array(
      z.object({
        id: z.string(),
        page: z.string(),
        title: z.string(),
        fields: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            names: z.array(z.string()).optional(),
            row: z.array(z.string()).optional(),
          }),
        ),
      }),
    )
    .optional(),
});

/** Reads the document of a module; undefined when it is none of ours. */
export function moduleOutline(html: string): ModuleOutline | undefined {
  const data = dataOf(html);
  if (!data) return undefined;
  const titles = questionTitles(html);
  const quizzes = (data.quizzes ?? []).map((quiz) => ({
    ...quiz,
    questions: quiz.questions.map(({ id, ...key }) => ({
      id,
      kind: [...new Set(key.parts.map(({ interaction }) => interaction.type))].join(', '),
      title: titles.get(`${quiz.page}--${quiz.id}--${id}`) ?? titles.get(`${quiz.id}--${id}`) ?? id,
      key: JSON.stringify(key),
      choices: key.parts.flatMap(({ options = [] }) => options),
    })),
  }));
  const choices = choicesOf(html);
  // Once: the fields of a hostile package may all have one name, and that name a hundred thousand choices.
  const takeChoices = (of: string) => {
    const taken = choices.get(of) ?? [];
    choices.delete(of);
    return taken;
  };
  const worksheets = (data.worksheets ?? []).map((worksheet) => ({
    ...worksheet,
    fields: worksheet.fields.map(({ id, label, names = [], row = [] }) => {
      const cells = [...names, ...row];
      return {
        id,
        title: label,
        places: cells.flatMap((name) => [name, ...takeChoices(`${worksheet.id} ${name}`)]),
      };
    }),
  }));
  return { id: data.module, complete: JSON.stringify(data.complete), pages: pagesOf(html), quizzes, worksheets };
}

function dataOf(html: string): z.infer<typeof moduleData> | undefined {
  const start = html.lastIndexOf(` id="${MODULE_DATA_ID}">`);
  const end = html.indexOf('</script>', start);
  if (start < 0 || end < 0) return undefined;
  try {
    return moduleData.safeParse(JSON.parse(html.slice(html.indexOf('>', start) + 1, end))).data;
  } catch {
    return undefined;
  }
}

const PAGE_START = '<section class="page" id="';

function pagesOf(html: string): PageOutline[] {
  const pieces = html.split(PAGE_START).slice(1);
  return pieces.map((piece) => {
    const id = piece.slice(0, piece.indexOf('"'));
    // Not the page's own tag, which says the page's number.
    const content = piece.slice(piece.indexOf('>') + 1, Math.max(0, piece.indexOf('<div class="page-end"')));
    const heading = content.indexOf(`<h1 id="${pageTitleId(id)}"`);
    const title = content.slice(content.indexOf('>', heading) + 1, content.indexOf('</h1>', heading));
    return {
      id,
      title: plainText(title) || id,
      words: plainText(content),
      html: content,
    };
  });
}

const QUESTION_START = '<fieldset class="question" id="';
const TITLE_CLASS = 'class="question-title"';

/** By the id of the question's form in the document. */
function questionTitles(html: string): Map<string, string> {
  const pieces = html.split(QUESTION_START).slice(1);
  return new Map(
    pieces.flatMap((piece): [string, string][] => {
      const at = piece.indexOf(TITLE_CLASS);
      const title = plainText(piece.slice(piece.indexOf('>', at) + 1, piece.indexOf('</legend>', at)));
      return at < 0 || title === '' ? [] : [[piece.slice(0, piece.indexOf('"')), title]];
    }),
  );
}

const FORM_START = ' data-worksheet="';
// Bounded: no tag of ours is longer, and a hostile one must not be read again from each of its signs.
const PICKED = /<input type="(?:radio|checkbox)"[^<>]{0,999} name="([^"<>]{0,299})" value="([^"<>]{0,299})"/g;
const SELECT = /<select[^<>]{0,999} name="([^"<>]{0,299})"[^<>]{0,999}>((?:<option[^<>]*>[^<>]*<\/option>)*)/g;
const OPTION = /<option value="([^"]+)"/g;

/** What can be picked in the forms of worksheets, as `name=value`, by the worksheet and the name. */
function choicesOf(html: string): Map<string, Set<string>> {
  const choices = new Map<string, Set<string>>();
  for (const piece of html.split(FORM_START).slice(1)) {
    const worksheet = piece.slice(0, piece.indexOf('"'));
    const end = piece.indexOf('</form>');
    const form = end < 0 ? '' : piece.slice(0, end);
    const keep = (name: string, value: string) => {
      const key = `${worksheet} ${name}`;
      choices.set(key, (choices.get(key) ?? new Set()).add(`${name}=${value}`));
    };
    for (const [, name = '', value = ''] of form.matchAll(PICKED)) keep(name, value);
    for (const [, name = '', options = ''] of form.matchAll(SELECT))
      for (const [, value = ''] of options.matchAll(OPTION)) keep(name, value);
  }
  return choices;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of our own HTML, on one line. */
function plainText(html: string): string {
  return (
    html
      // A tag that never closes must not make the next one read on to the end.
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,5}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
      .replace(/\s+/g, ' ')
      .trim()
  );
}
