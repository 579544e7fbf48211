// A quiz on its way through the page's own pipeline: each piece of its content becomes a part of its container, so that links,
// pictures, embeds and HTML in it are resolved and cleaned as everywhere else, and is put back in its place when it is rendered.
import type { ElementContent } from 'hast';
import type { Content } from '../activities/draft';
import type { BlockRenderer } from '../markdown/constructs/construct';
import type { ContainerElement } from '../markdown/context';
import { h, isElement, textOf } from '../markdown/elements';
import { type Container, ownContainer } from '../markdown/nodes';
import type { DraftQuiz } from './draft';
import { finishQuiz } from './finish';
import { GAP_MARK } from './gaps/marks';
import type { Outline, Part, Question, Quiz, Shape } from './quiz';

/** A quiz whose content stands elsewhere, under these numbers. */
export type SlottedQuiz = Quiz<number>;

const PART = 'quiz-part';

/** Replaces what is in the quiz's container by its pieces, in the author's order, and returns the quiz that refers to them. */
export function packQuiz(draft: DraftQuiz): SlottedQuiz {
  const { container, heading } = draft;
  const parts: Container[] = [];
  const quiz = mapQuiz(finishQuiz({ ...draft, title: [] }), (content) => {
    parts.push(partNode(content, container));
    return parts.length - 1;
  });
  container.children = [...(heading ? [heading] : []), ...parts];
  container.fence.attributes = { ...container.fence.attributes, id: draft.id };
  return quiz;
}

function partNode(children: Content, { fence, position }: Container): Container {
  return ownContainer(PART, { place: fence.place, position: children[0]?.position ?? position }, children);
}

/** The quiz with the rendered content of its container. */
export function unpackQuiz(quiz: SlottedQuiz, node: ContainerElement, renderer: BlockRenderer): Quiz {
  const parts = node.children.filter(
    (child): child is ContainerElement => child.type === 'container' && child.fence.name === PART,
  );
  const title = node.children.find((child) => isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'));
  const headings = new Map<ElementContent[], Outline>();
  const rendered = mapQuiz(quiz, (slot, role): ElementContent[] => {
    const content = renderer.render((parts[slot]?.children ?? []).map(withGaps));
    const [first] = content;
    if (role !== 'title' || !isElement(first, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return content;
    // An embed without a title takes the question's.
    renderer.heading = textOf(first).trim() || renderer.heading;
    headings.set(first.children, outlineOf(first));
    return first.children;
  });
  return {
    ...rendered,
    title: isElement(title) ? title.children : (node.title ?? []),
    heading: isElement(title) ? outlineOf(title) : undefined,
    questions: rendered.questions.map((question) => ({ ...question, heading: headings.get(question.title) })),
  };
}

function outlineOf(heading: { tagName: string; properties: { id?: unknown } }): Outline {
  return { level: Number(heading.tagName.slice(1)), id: String(heading.properties.id ?? '') };
}

/** A gap's mark → the element that the quiz's renderer looks for. */
function withGaps(node: ElementContent): ElementContent {
  if (node.type === 'container' && node.fence.name === GAP_MARK)
    return h('carrel-gap', { id: node.fence.attributes.values.gap ?? '' });
  return 'children' in node
    ? ({ ...node, children: node.children.map((child) => withGaps(child as ElementContent)) } as ElementContent)
    : node;
}

/** The same quiz with every piece of its content changed, in the order in which learners read it. */
function mapQuiz<A, B>(quiz: Quiz<A>, change: (content: A, role: 'title' | 'content') => B): Quiz<B> {
  const plain = (content: A) => change(content, 'content');
  return {
    ...quiz,
    title: plain(quiz.title),
    intro: plain(quiz.intro),
    questions: quiz.questions.map((question) => mapQuestion(question, change)),
  };
}

function mapQuestion<A, B>(question: Question<A>, change: (content: A, role: 'title' | 'content') => B): Question<B> {
  const plain = (content: A) => change(content, 'content');
  const title = change(question.title, 'title');
  const prompt = plain(question.prompt);
  const shape = mapShape(question.shape, plain);
  const note = (content: A | undefined) => (content === undefined ? undefined : plain(content));
  const { hint, correct, tryAgain, explanation, ...rest } = question;
  return {
    ...rest,
    title,
    prompt,
    shape,
    hint: note(hint),
    correct: note(correct),
    tryAgain: note(tryAgain),
    explanation: note(explanation),
  };
}

function mapShape<A, B>(shape: Shape<A>, change: (content: A) => B): Shape<B> {
  const part = ({ id, content, feedback }: Part<A>): Part<B> => ({
    id,
    content: change(content),
    ...(feedback === undefined ? {} : { feedback: change(feedback) }),
  });
  switch (shape.kind) {
    case 'choice':
    case 'multiple':
    case 'true-false':
      return { kind: shape.kind, options: shape.options.map(part) };
    case 'text':
    case 'number':
    case 'long-answer':
      return { kind: shape.kind };
    case 'matching':
      return {
        kind: shape.kind,
        heads: [change(shape.heads[0]), change(shape.heads[1])],
        left: shape.left.map(part),
        right: shape.right.map(part),
      };
    case 'ordering':
      return { kind: shape.kind, items: shape.items.map(part) };
    case 'gaps': {
      const text = change(shape.text);
      const options = Object.entries(shape.options).map(([id, parts]) => [id, parts.map(part)] as const);
      return { kind: shape.kind, text, options: Object.fromEntries(options) };
    }
    case 'matrix':
      return {
        kind: shape.kind,
        corner: change(shape.corner),
        rows: shape.rows.map(part),
        columns: shape.columns.map(part),
      };
  }
}
