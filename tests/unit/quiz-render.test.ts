// A quiz as HTML: valid, safe, complete without a script, the same from build to build, and told to the runtime as it is.
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { text } from '../../src/markdown/elements';
import { masteryScore } from '../../src/questions/mastery-score';
import { quizDocument, quizModule } from '../browser/quiz-package';
import { EVERY_KIND, multiple, ordering, quizOf, single } from '../browser/quiz-samples';

const everything = { quizzes: [quizOf(EVERY_KIND, { pass: 80 }), quizOf(EVERY_KIND, { practice: true }, 'again')] };

describe('the document of a module with quizzes', () => {
  test('is valid HTML, every id once', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Without the runtime several pages are shown, each with its h1; the runtime shows one.
        'heading-level': ['error', { allowMultipleH1: true }],
        // Its buttons submit nothing by themselves: Enter in a field must not use up an attempt.
        'wcag/h32': 'off',
      },
    });
    const report = await validator.validateString(quizDocument(everything));
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line}: ${ruleId} ${message}`),
    );
    expect(found).toEqual([]);
  });

  test('has the same bytes every time', () => {
    expect(quizDocument(everything)).toBe(quizDocument(structuredClone(everything)));
  });

  test('speaks the module’s language', () => {
    const html = quizDocument({ ...everything, language: 'es' });
    const read = html.replace(/<[^>]+>/g, '');
    for (const words of ['Enviar respuestas', 'Pregunta 1', 'Seleccione todas las que correspondan', 'Subir']) {
      expect(read).toContain(words);
    }
    expect(read).not.toContain('Submit answers');
  });

  test('escapes what an author wrote', () => {
    const hostile = '<script>alert(1)</script>';
    const html = quizDocument({ quizzes: [quizOf([{ ...single, title: [text(hostile)] }])] });
    expect(html).not.toContain(hostile);
    expect(html).toContain('&#x3C;script>alert(1)');
  });

  test('announces "select all that apply" where the words do not', () => {
    const says = (html: string) => html.split('Select all that apply').length - 1;
    expect(says(quizDocument({ quizzes: [quizOf([multiple])] }))).toBe(1);
    const said = { ...multiple, title: [text('Which are assets? (select all that apply)')] };
    expect(says(quizDocument({ quizzes: [quizOf([said])] }))).toBe(0);
  });

  test('has no word about what was right where that is never told', () => {
    const [told, untold] = (['answers', 'score'] as const).map((show) =>
      quizDocument({ quizzes: [quizOf(EVERY_KIND, { show })] }),
    );
    for (const words of ['class="mark', 'class="feedback', 'class="note', 'You know what mentoring takes.']) {
      expect(told).toContain(words);
      expect(untold).not.toContain(words);
    }
  });

  test('does not show a list to order in its order', () => {
    const html = quizDocument({ quizzes: [quizOf([ordering])] });
    const order = [...html.matchAll(/type="checkbox" hidden[^>]* value="(\w+)"/g)].map(([, value]) => value);
    expect([...order].sort()).toEqual(['map', 'plan', 'talk']);
    expect(order).not.toEqual(['map', 'talk', 'plan']);
  });
});

describe('the manifest’s mastery score', () => {
  const module = (settings: Parameters<typeof quizOf>[1][], complete?: Parameters<typeof quizModule>[0]['complete']) =>
    masteryScore(
      quizModule({ quizzes: settings.map((one, index) => quizOf([single], one, `quiz-${index}`)), complete }),
    );

  test('is the pass mark of the only scored quiz, when the module is finished by it', () => {
    expect(module([{ pass: 80 }])).toBe(80);
    expect(module([{ pass: 80 }, { practice: true }])).toBe(80);
    expect(module([{ pass: 80 }, {}])).toBeUndefined();
    expect(module([{ pass: 80 }], [{ kind: 'pages' }])).toBeUndefined();
    expect(module([{}])).toBeUndefined();
    expect(module([])).toBeUndefined();
  });
});
