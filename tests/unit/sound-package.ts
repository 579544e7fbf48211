// What is asked of every package that is compiled: no rule of ours broken, valid XML, valid HTML, and every promise about pages kept.
import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';
import type { CompiledModule } from '../../src/compile';
import { textOf } from '../schemas/sample';
import { validateAgainstSchemas } from '../schemas/validate';
import { violationsIn } from './page-invariants';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Without the runtime several pages are shown, each with its h1; the runtime shows one.
    'heading-level': ['error', { allowMultipleH1: true }],
    // A quiz's form is never sent: its buttons, one for each step, are the runtime's (type="button").
    'wcag/h32': 'off',
    // The author's own words and numbers, not markup.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
});

/** Asks it of a module that has a package. */
export async function expectSound({ module, package: made }: CompiledModule): Promise<void> {
  if (!made) return;
  const document = textOf(made.files, 'index.html');
  expect(made.violations, module.id).toEqual([]);
  expect(await validateAgainstSchemas(made.files), module.id).toEqual([]);
  expect(violationsIn(document, made.files), module.id).toEqual([]);
  const report = await validator.validateString(document);
  const lines = document.split('\n');
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${ruleId}: ${message} | ${lines[line - 1]?.slice(0, 120)}`),
  );
  expect(found, module.id).toEqual([]);
}
