// Worksheets and surveys: this version cannot collect answers. A page that looked as if it did would lose what a learner writes.
import type { Construct } from './construct';

export const unavailableActivity: Construct = (node, renderer) => {
  renderer.context.report('container-unavailable', {
    place: node.fence.place,
    reason: `This version of Carrel cannot compile a ${node.fence.name} yet, and a package without it would not be what you wrote. No package is made of this module.`,
    note: 'Take the container out for now, or wait for the version that has it.',
    actual: node.fence.name,
  });
  return renderer.render(node.children);
};
