/** Words that another program quoted and that were not found here. */
import type { Note } from '../notes/note';

/** The id of no block. */
export const noBlock = 'B999999999';

/** True for a note that never stood in an edition here: another program put it on words that were not found. */
export function isFromOutside({ target }: Pick<Note, 'target'>): boolean {
  return target.kind === 'passage' && target.passage.blockId === noBlock;
}
