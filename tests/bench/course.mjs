// A course of any size, made of the sample modules' pages.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['community-partnerships', 'webinar-relationships'];

/** Pages of one module: those of both sample modules. */
export const PAGES = 18;

/** Writes a course of `modules` modules with PAGES pages each and returns its folder. */
export function writeCourse(folder, modules) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'course.yml'),
    'title: A course for measuring\nsite: https://library.example.org/learn/\n',
  );
  for (let module = 1; module <= modules; module++) {
    const target = join(folder, `module-${module}`);
    mkdirSync(target);
    for (const source of SOURCES) {
      for (const assets of ['images', 'files']) copyIfThere(join('modules', source, assets), join(target, assets));
      for (const name of readdirSync(join('modules', source)).filter((file) => file.endsWith('.md')))
        copyPage(source, name, target);
    }
  }
  return folder;
}

/** Three pages of prose as libraries have written them for their sites: kramdown, callouts, hardly a table. */
const PROSE = [
  'jekyll-seeds/source/modules/community-centered/_posts/2016-02-01-community-centered-services.md',
  'jekyll-seeds/source/modules/community-centered/_posts/2016-02-02-partnerships.md',
  'toolkit-seed/source/content/partnerships/1.0-introduction.md',
];

/** Writes a course of `modules` modules whose PAGES pages are these three in turn, and returns its folder. */
export function writeProse(folder, modules) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'course.yml'), 'title: A course for measuring\n');
  for (let module = 1; module <= modules; module++) {
    const target = join(folder, `module-${module}`);
    mkdirSync(target);
    for (let page = 0; page < PAGES; page++) {
      const text = readFileSync(join('tests/courses', PROSE[page % PROSE.length]), 'utf8');
      const name = page === 0 ? 'index.md' : `${String(page).padStart(2, '0')}-page-${page}.md`;
      writeFileSync(join(target, name), text.replace(/^---\n[\s\S]*?\n---\n/, `---\ntitle: Page ${page}\n---\n`));
    }
  }
  return folder;
}

/** The second module's first page becomes one of the others. */
function copyPage(source, name, target) {
  const text = readFileSync(join('modules', source, name), 'utf8');
  const first = name === 'index.md' && source !== SOURCES[0];
  const page = first ? text.replace(/^---\n[\s\S]*?\n---\n/, '---\ntitle: Relationships first\n---\n') : text;
  writeFileSync(join(target, first ? '09-webinar.md' : name), page);
}

function copyIfThere(from, to) {
  try {
    cpSync(from, to, { recursive: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
