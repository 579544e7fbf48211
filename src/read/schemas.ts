// The keys of `course.yml` and of front matter: one definition, for reading and for the messages.
import * as z from 'zod';
import { RESERVED_IDS } from '../model/document-ids';
import { parseComplete } from './complete';
import { parseDuration } from './duration';
import { isInherited } from './frozen-ids';

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
/** YAML 1.2 reads `no` as a word; authors, and Jekyll, mean the answer. */
const flag = z.preprocess((value) => {
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (word !== undefined && ['true', 'yes', 'on'].includes(word)) return true;
  return word !== undefined && ['false', 'no', 'off'].includes(word) ? false : value;
}, z.boolean());
const line = text.refine((value) => value !== '', { error: 'empty' });
const words = z.union([z.array(line), line.transform((value) => value.split(',').map((word) => word.trim()))]);
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const webAddress = z.string().regex(/^https?:\/\/[^\s/]+\S*$/);
/** As page ids made from file names are; `--` divides a page's id from those of its headings. */
const pageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((id) => !RESERVED_IDS.includes(id) && !isInherited(id));
/** IRIs grow from it and accounts are named by it: nothing may follow the path (xAPI-Data 2.4.4.1, 2.4.2.4). */
const plainAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/)
  .refine((address) => URL.canParse(address));
const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

/** Each key says, for people, what it should hold: the end of the sentence "expected …"; and for editors, what it is for. */
const describe = <T extends z.ZodType>(schema: T, expected: string, about?: string): T =>
  schema.meta({ description: expected, about });

/** A duration, in seconds once read. */
const duration = text.transform((value, context) => {
  const seconds = parseDuration(value);
  if (seconds === undefined) context.addIssue({ code: 'custom', message: 'no duration' });
  return seconds ?? z.NEVER;
});

const complete = text.transform((value, context) => {
  const requirements = parseComplete(value);
  if (!requirements) context.addIssue({ code: 'custom', message: 'no rule' });
  return requirements ?? z.NEVER;
});

const ce = z.object({
  hours: describe(z.number().positive().optional(), 'a number of hours such as 1.5'),
  category: describe(line.optional(), 'a short text'),
  provider: describe(line.optional(), 'a name'),
  instructor: describe(line.optional(), 'a name'),
});

/** Rules that are not to be mentioned, each with the reason why. */
const ignore = z.record(z.string(), z.union([text, z.null()]));

/** What the first page's front matter (or `defaults` of the course) says of its module. */
export const MODULE_KEYS = {
  title: describe(line, 'a short text', 'What learners see above the page, in the contents and in the LMS.'),
  description: describe(text, 'one or two sentences', 'What it is about; LMSs and search engines show it.'),
  language: describe(
    language,
    'a language tag such as en or es',
    'The language that the words are written in; screen readers and hyphenation go by it.',
  ),
  keywords: describe(
    words,
    'a list such as [partners, outreach]',
    'Words by which the package is found in a catalogue.',
  ),
  duration: describe(duration, '"60 min", "1 h 30" or "1:08"', 'How long a learner needs for the module.'),
  licence: describe(line, 'the name of a licence such as CC BY 4.0', 'Under which terms others may use the module.'),
  instructor: describe(line, 'a name'),
  ce: describe(
    ce,
    'hours, category, provider and instructor, each on an indented line of its own',
    'Continuing-education credit, for the record that learners can print.',
  ),
  complete: describe(
    complete,
    '"all pages", "quiz", "quiz 80%", "worksheets" or "survey", joined by commas',
    'What finishes the module. Without it: all pages, quizzes with a pass mark, worksheets with "required".',
  ),
  pass: describe(
    z.number().min(0).max(100),
    'a number from 0 to 100',
    'The pass mark, in per cent, of scored quizzes that have none of their own.',
  ),
  version: describe(line, 'a short text such as 2.1', 'Your own number for this state of the module.'),
} as const;

/** What any page's front matter may say. */
export const PAGE_KEYS = {
  title: MODULE_KEYS.title,
  id: describe(
    pageId,
    'small letters and digits, in parts joined by single hyphens, such as who-are-partners',
    "The name under which learners' progress is kept: never change it.",
  ),
  order: describe(z.number(), 'a number', 'The place of the page; takes the place of the number in the file name.'),
  section: describe(
    z.union([flag, line]),
    'true, on the page that begins a section',
    'Pages after this one stand below it in the contents.',
  ),
  tags: describe(words, 'a list'),
  published: describe(flag, 'true or false', 'false keeps the page out of the package.'),
  permalink: describe(line, 'an address inside the site'),
  layout: describe(line, 'a name'),
  module_name: describe(line, 'a short name'),
  module_full_name: describe(line, 'a short text'),
  subsection: describe(line, 'words such as one-zero'),
  ignore: describe(
    ignore,
    'names of rules, one an indented line, each with the reason why:  head-skip: …',
    'Messages that are not to be given, each with the reason why.',
  ),
} as const;

/** Keys that Jekyll and its themes use and that mean nothing here. */
export const JEKYLL_KEYS = [
  'date',
  'categories',
  'category',
  'author',
  'image',
  'excerpt',
  'slug',
  'comments',
  'redirect_from',
] as const;

/** `course.yml`; the same keys are honoured in a Jekyll site's `_config.yml`, where other keys belong to Jekyll. */
export const COURSE_KEYS = {
  title: describe(line, 'a short text', 'What learners see above the page, in the contents and in the LMS.'),
  id: describe(
    identifier,
    'letters, digits, hyphens, beginning with a letter',
    'The name under which records are kept: never change it.',
  ),
  description: describe(text, 'one or two sentences', 'What it is about; LMSs and search engines show it.'),
  language: describe(
    language,
    'a language tag such as en or es',
    'The language that the words are written in; screen readers and hyphenation go by it.',
  ),
  publisher: describe(
    z.union([
      z.object({ name: line, url: webAddress.optional() }),
      line.transform((name) => ({ name, url: undefined })),
    ]),
    'a name, or  { name: Example State Library, url: https://library.example.org/ }',
  ),
  site: describe(webAddress, 'a web address that begins with https://', 'Where links to other modules lead.'),
  base: describe(
    plainAddress,
    'a web address without ? and #, such as https://learn.example.org/',
    'With an LRS: the addresses of all activities begin with it. Never change it.',
  ),
  lms: describe(
    plainAddress,
    'the address of the LMS, without ? and #, such as https://lms.example.org/',
    'With an LRS: the learners’ accounts are named by it.',
  ),
  /** Read apart: no message may show what stands there. */
  lrs: describe(z.unknown(), 'endpoint and auth', 'Where statements go: endpoint and auth. Never write a key here.'),
  modules: describe(z.array(line), 'a list of module folders', 'The order of the modules; without it, by name.'),
  theme: describe(
    z.object({
      accent: z
        .string()
        .regex(/^#[0-9A-Fa-f]{6}$/)
        .optional(),
      logo: line.optional(),
    }),
    '{ accent: "#0b5d57", logo: images/logo.svg }, the colour as # and six digits in quotes',
  ),
  ignore: describe(
    ignore,
    'names of rules, one an indented line, each with the reason why:  head-skip: …',
    'Messages that are not to be given, each with the reason why.',
  ),
  defaults: describe(
    z.record(z.string(), z.unknown()),
    'front matter keys of modules, one an indented line',
    'Front matter for every module that does not say otherwise.',
  ),
} as const;
