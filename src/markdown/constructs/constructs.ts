// The table of constructs. A container that is not in it does not exist; one that has no line here does not compile.
import { box } from './box';
import type { Construct } from './construct';
import type { ContainerName } from './containers';
import { event } from './event';
import { quiz } from './quiz';
import { resources } from './resources';
import { reveal } from './reveal';
import { video } from './video';
import { worksheet } from './worksheet';

export const CONSTRUCTS = {
  objectives: box('objectives'),
  note: box('note'),
  example: box('example'),
  card: box('card'),
  activity: box('activity'),
  reveal,
  video,
  resources,
  event,
  quiz,
  worksheet,
  survey: quiz,
} satisfies { [K in ContainerName]: Construct };
