// The Markdown that `carrel new` writes; every language file has exactly these. `{title}` is the author's own title.

/** The body of one page, below its front matter. */
type PageBody = string;

export interface ModuleWords {
  /** Of index.md. */
  index: PageBody;
  /** File name without number, title, body; in reading order. */
  pages: readonly { name: string; title: string; body: PageBody }[];
}

export interface ScaffoldWords {
  /** Title and folder of the module that a new course begins with. */
  firstModule: string;
  page: PageBody;
  quiz: PageBody;
  worksheet: PageBody;
  /** `plain`, and one for each form that `--from` knows. */
  modules: Record<ModuleForm, ModuleWords>;
}

/** What a module can be made from. */
export const MODULE_FORMS = ['plain', 'webinar', 'guide', 'kwl'] as const;

export type ModuleForm = (typeof MODULE_FORMS)[number];
