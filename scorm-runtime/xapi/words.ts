// What things are called, as the learner reads it: taken from the document, where it stands anyway.
import { DIGEST_NAME, pageTitleId } from '../../src/model/document-ids';
import type { Component } from './notation';

/** The words of one module. Empty where there are none. */
export interface Words {
  /** BCP 47. */
  language: string;
  course: string;
  module: string;
  /** The digest of the package. */
  digest: string;
  page(id: string): string;
  question(quiz: string, question: string): string;
  /** What can be chosen in a question. */
  component(quiz: string, question: string, component: Component): string;
}

/** Longer words than anybody shows in a report; nothing limits an author's. */
const LENGTH = 500;

export function wordsIn(document: Document): Words {
  const find = (selector: string, inside: ParentNode | null = document) => inside?.querySelector(selector) ?? null;
  const questionOf = (quiz: string, question: string) =>
    find(`[data-question="${CSS.escape(question)}"]`, find(`[data-quiz="${CSS.escape(quiz)}"]`));
  return {
    language: document.documentElement.lang,
    course: textOf(find('.course-title')),
    module: textOf(find('.module-title')),
    digest: find(`meta[name="${DIGEST_NAME}"]`)?.getAttribute('content') ?? '',
    page: (id) => textOf(document.getElementById(pageTitleId(id))),
    question: (quiz, question) => textOf(find('.question-title', questionOf(quiz, question))),
    component(quiz, question, { name, value }) {
      const named = `[name="${CSS.escape(name)}"]`;
      const valued = value === undefined ? '' : `[value="${CSS.escape(value)}"]`;
      const form = questionOf(quiz, question);
      return textOf(saidOf(find(`${named}${valued}, select${named} ${valued || 'never'}`, form)));
    },
  };
}

/** Where a control, or one of the options in a list, has its name. */
function saidOf(control: Element | null): Element | null {
  if (!control || control instanceof HTMLOptionElement) return control;
  const labels = control.getAttribute('aria-labelledby')?.split(' ');
  if (labels) return document.getElementById(labels[labels.length - 1] ?? '');
  // An item of a list to put in order has a hidden control, and no label.
  return (control as HTMLInputElement).labels?.[0] ?? control.closest('li')?.querySelector('.item-words') ?? null;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LENGTH)
    .replace(/[\ud800-\udbff]$/, '');
}
