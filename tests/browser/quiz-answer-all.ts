// Answers every kind of question of quiz-samples.ts by keyboard, all of it right or as wrong as can be.
import type { Page } from 'playwright-core';
import { choose, chooseRadio, order, tick, toTop, write } from './quiz-learner';

export async function answerAll(page: Page, right: boolean): Promise<void> {
  await toTop(page);
  await chooseRadio(page, 'not-mentoring', right ? 'c' : 'a');
  await tick(page, 'assets', 'people');
  await tick(page, 'assets', right ? 'groups' : 'deficits');
  await chooseRadio(page, 'money', right ? 'false' : 'true');
  await write(page, 'who', right ? ' mimi  ito ' : 'Nobody');
  await write(page, 'county', right ? '24,8' : '7');
  await choose(page, 'bring.school', right ? 'pupils' : 'food');
  await choose(page, 'bring.radio', 'listeners');
  await choose(page, 'bring.farm', right ? 'food' : 'pupils');
  await write(page, 'glass.full', right ? 'Full' : 'empty');
  await choose(page, 'glass.view', right ? 'resource' : 'deficit');
  await chooseRadio(page, 'decides.budget', right ? 'library' : 'partner');
  await chooseRadio(page, 'decides.topic', right ? 'both' : 'library');
  await write(page, 'next', 'I will call the school.');
  await toTop(page);
  await order(page, 'steps', right ? ['map', 'talk', 'plan'] : ['plan', 'talk', 'map']);
}
