// One way in which a field is written, as the reader of a worksheet's blocks asks for it.
import type { RootContent } from 'mdast';
import type { Content, PageReading } from '../activities/draft';
import type { Scope } from './draft';

/** A block that a reader is asked about, and what stands around it. */
export interface FieldBlock {
  blocks: readonly RootContent[];
  index: number;
  /** What the page keeps of the blocks before; the field's mark is added to it. */
  before: Content;
  scope: Scope;
  /** Reads the fields of blocks that stand in this one, and returns what the page keeps of them. */
  read(blocks: readonly RootContent[], scope: Scope): Content;
}

export interface FieldShape {
  recognises(block: RootContent, reading: PageReading): boolean;
  /** Adds the field and its mark. Returns how many of the blocks it has taken. */
  read(at: FieldBlock): number;
}
