// `:::quiz` and `:::survey`: its form, and what the runtime is to know of it.
import { quizData, renderQuiz } from '../../questions/render';
import { unpackQuiz } from '../../questions/slots';
import type { Construct } from './construct';

export const quiz: Construct = (node, renderer) => {
  const { page, texts, quizzes } = renderer.context;
  const read = page.quizzes?.get(node.fence.attributes.id ?? '');
  if (!read) return renderer.render(node.children);
  const unpacked = unpackQuiz(read, node, renderer);
  quizzes.push(quizData(unpacked, page.id, texts.quiz));
  return renderQuiz(unpacked, page.id, texts.quiz);
};
