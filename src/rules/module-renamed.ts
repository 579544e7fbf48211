// Rule module-renamed: the folder of a module has another name, so that an LMS takes it for another module.
import type { Rule } from './rule';

const LOCK =
  '{"version":1,"modules":{"partners":{"pages":[{"id":"index","name":"index","title":"Partners"},{"id":"who","name":"who","title":"Who"}]}}}';

const PAGES = { index: '---\ntitle: Partners\n---\n\nText.\n', who: '---\ntitle: Who\n---\n\nText.\n' };

export const moduleRenamed: Rule = {
  severity: 'warning',
  about:
    'A folder that was never built has the pages of a module that is gone: it was renamed. The folder’s name is the module’s id, by which an LMS keeps learners’ records; with another name it is another module, which everybody begins anew.',
  bad: { 'our-partners/index.md': PAGES.index, 'our-partners/10-who.md': PAGES.who, 'carrel.lock.json': LOCK },
  good: { 'partners/index.md': PAGES.index, 'partners/10-who.md': PAGES.who, 'carrel.lock.json': LOCK },
};
