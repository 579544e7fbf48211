// Problems as a list: what, where, how to put it right, and the way into the editor.
import { type Html, html } from '../pages/html';
import type { Problem } from './data';

/** Sign and word: never by colour alone (WCAG 1.4.1). */
export const SEVERITIES = {
  error: { sign: '✖', word: 'Error' },
  warning: { sign: '!', word: 'Warning' },
  info: { sign: 'i', word: 'Remark' },
} as const satisfies Record<Problem['severity'], { sign: string; word: string }>;

export function problemList(problems: readonly Problem[]): Html {
  return html`<ul class="problems">
${problems.map(problemEntry)}
</ul>`;
}

function problemEntry({ severity, reason, note, file, line, column, editAddress, ruleId, page }: Problem): Html {
  const { sign, word } = SEVERITIES[severity];
  const place = line === undefined ? file : `${file}, line ${line}`;
  const where =
    editAddress === undefined
      ? html`<button type="button" class="link" data-open="${file}" data-line="${line ?? 1}" data-column="${column ?? 1}">Edit ${place}</button>`
      : html`<a href="${editAddress}">Edit ${place}</a>`;
  const show =
    page !== undefined &&
    html`<button type="button" class="link" data-show-page="${page}" data-show-line="${line ?? 1}">Show in the page<span class="visually-hidden">: ${place}</span></button>`;
  return html`<li class="problem ${severity}">
<p><strong><span class="sign" aria-hidden="true">${sign}</span> ${word}:</strong> ${reason}</p>
${note !== undefined && html`<p>${note}</p>`}
<p class="actions">${where} ${show} <span class="rule">${ruleId}</span></p>
</li>`;
}

/** `2 errors, 1 warning` */
export function problemCounts(problems: readonly Problem[]): string {
  const words = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    const [one, many] = severity === 'info' ? ['remark', 'remarks'] : [severity, `${severity}s`];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return words.length === 0 ? 'No problems' : words.join(', ');
}
