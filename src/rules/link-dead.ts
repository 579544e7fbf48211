// Rule link-dead: a link to a page of another website that is gone.
import type { Rule } from './rule';

export const linkDead: Rule = {
  severity: 'warning',
  about:
    'A link to another website where nothing is any more: its host answers that the page is not found or gone, or there is no such host. Only `carrel check --online` asks. A host that does not answer, or lets no program in, is not said to be dead.',
};
