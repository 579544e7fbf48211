// One quiz while it is open: how the learner stands in it, and what follows from what is entered and pressed.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { TrackingEvent } from '../../src/model/tracking';
import { byId } from '../document-parts';
import { editedNow } from '../edited';
import type { Surroundings } from '../main';
import type { Session } from '../session';
import { drawnQuestions, newAttempt, shuffleParts } from './arrange';
import { factsOf, standingsOf } from './facts';
import { fillAnswers, readAnswers } from './form-answers';
import { moveItem } from './ordering';
import { gradeAll } from './scoring';
import { showFacts, showQuestion } from './show';
import { submitted, type Times } from './submission';

/** Resumes it from the learner's progress; gives what does so once more. `data`: with the pass mark that counts. */
export function runQuiz(data: QuizData, session: Session, { say, changed }: Surroundings): () => void {
  const place = `${data.page}--${data.id}`;
  const form = byId<HTMLFormElement>(place);
  const summary = form.querySelector('.quiz-summary') as HTMLElement;
  const questions = data.questions.map((key) => ({ ...key, element: byId(`${place}--${key.id}`) }));
  let state: QuizProgress = { answers: {}, attempts: 0, ...newAttempt() };
  /** The questions of this attempt. */
  let drawn = questions;
  /** With layout=one: the question that is shown. */
  let at = 0;
  /** Told once in this attempt that something is not answered. */
  let reminded = false;
  /** Of this attempt, in this session. */
  let times: Times = {};

  const standings = () => standingsOf(data, state, drawn, at, reminded);

  /** Brings the form in step with the state. */
  function show() {
    const standing = standings();
    // Who has finished does not fail any more, nor does anybody where nothing is recorded.
    const safe = session.mode !== 'recording' || session.progress().finished;
    showFacts(form, factsOf(data, state, standing, at, safe));
    standing.forEach(showQuestion);
  }

  /** Begins an attempt, or goes on with it as it is known now: its questions in its order, with the learner's answers. */
  function begin() {
    state = session.progress().quizzes?.[data.id] ?? state;
    drawn = drawnQuestions(questions, data.pick, state.seed);
    for (const question of drawn) shuffleParts(question, state.seed);
    fillAnswers(form, state.answers);
  }

  /** Changes the learner's state, and has it saved; with `events` the quiz was submitted. */
  function keep(change: Partial<QuizProgress>, events?: readonly TrackingEvent[]) {
    state = { ...state, ...change, edited: editedNow(state.edited) };
    session.answer(data.id, state, events);
    // What is entered changes only what is said to be missing: a long quiz is not gone through at every key.
    if (reminded || !change.answers) show();
  }

  /** `focus`: the question that gets it. */
  function goTo(next: number, focus = drawn[next]) {
    at = next;
    reminded = false;
    show();
    focus?.element.focus();
  }

  /**
   * Once in an attempt, or for each question where one is shown at a time: names what has no answer and takes the learner to the
   * first of them. True when it did.
   */
  function remind(): boolean {
    const blank = standings().find(({ blank }) => blank);
    if (reminded || !blank) return false;
    reminded = true;
    show();
    // Without the sign that begins it, which is not for listening.
    say(summary.innerText.slice(1));
    const fields = blank.element.querySelectorAll<HTMLInputElement>('[data-move],[name]:not([hidden])');
    // Words in place of a number are no answer, though every field has something in it.
    ([...fields].find(({ name }) => !(name in state.answers)) ?? blank.element).focus();
    return true;
  }

  const actions: Record<string, () => unknown> = {
    submit() {
      if (remind()) return;
      const { change, events } = submitted(data, state, gradeAll(drawn, state.answers), times, Date.now());
      keep(change, events);
      changed();
      summary.focus();
    },
    retry() {
      const wrong = standings().flatMap(({ wrong, id }) => (wrong ? id : []));
      times = {};
      keep(newAttempt());
      begin();
      // The first one that was wrong and was drawn again; nobody was at another. What waits for its turn takes no focus.
      goTo(0, data.layout === 'one' ? undefined : drawn.find(({ id }) => wrong.includes(id)));
    },
    check() {
      if (remind()) return;
      const checked = standings().flatMap(({ checked, id }, index) => (checked || index === at ? id : []));
      keep({ checked: checked.join(' ') });
      drawn[at]?.element.querySelector<HTMLElement>('.question-result')?.focus();
    },
    next: () => remind() || goTo(at + 1),
    previous: () => goTo(at - 1),
  };

  const timeOf = (target: EventTarget | null) => {
    const { question = '' } = (target as Element).closest<HTMLElement>('.question')?.dataset ?? {};
    times[question] ??= { from: Date.now(), to: Date.now() };
    return times[question];
  };

  begin();
  // With layout=one a learner who comes back meets the first question that is not done, or the last one.
  at = standings().findIndex(({ locked, answered }) => !(data.show === 'answers' ? locked : answered));
  if (at < 0) at = drawn.length - 1;
  show();

  // Not every browser focuses what is pressed: Safari does not.
  for (const type of ['focusin', 'mousedown']) form.addEventListener(type, ({ target }) => timeOf(target));
  form.addEventListener('input', ({ target }) => {
    if ((target as Element).closest('.locked')) return fillAnswers(form, state.answers);
    timeOf(target).to = Date.now();
    keep({ answers: readAnswers(form) });
  });
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { quizAction = '', move } = button?.dataset ?? {};
    actions[quizAction]?.();
    if (button && move) say(moveItem(button));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  return () => {
    const { activeElement } = document;
    begin();
    show();
    // What is put into its place once more loses the focus.
    (activeElement as HTMLElement).focus();
  };
}
