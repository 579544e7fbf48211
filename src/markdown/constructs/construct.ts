// What a construct is: one container's way from the author's words to the page's HTML.
import type { ElementContent } from 'hast';
import type { ContainerElement, RenderContext } from '../context';

export interface BlockRenderer {
  context: RenderContext;
  /** Text of the heading that was passed last; the page's title before the first. */
  heading: string;
  /** Renders blocks that may hold containers and embeds of their own. */
  render(children: readonly ElementContent[]): ElementContent[];
}

export type Construct = (node: ContainerElement, renderer: BlockRenderer) => ElementContent[];
