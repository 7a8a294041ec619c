/** Asks where notes stand whenever some came in of which that is not known; what is in sight is asked for first. */
import type { Briefing } from '../../shared/briefing/briefing';
import { isAnchored } from '../../shared/anchoring/placed-notes';
import { lectern } from '../lectern';
import type { ReaderState } from './reader-state';
import { dispatch, useReader } from './store';

/** Follows the store for as long as the window lives. */
export function followAnchors(): void {
  useReader.subscribe((now, before) => {
    if (now.written !== before.written || now.open?.asOpened !== before.open?.asOpened) void ask(now);
  });
}

async function ask({ open, written, anchors, place }: ReaderState): Promise<void> {
  if (!open) return;
  const { asOpened, lookup } = open;
  const edition = { hash: asOpened.editionHash, blocks: lookup.blocks };
  if (written.every((note) => isAnchored(note, anchors, edition))) return;
  const sentence = place.view === 'read' ? place.sentence : null;
  try {
    // Of another edition, where the library holds one meanwhile: the window takes only what is of its own.
    const answer = await lectern.anchorNotes(asOpened.id, [...blocksAround(asOpened, sentence)]);
    dispatch({ kind: 'notesAnchored', ...answer });
  } catch {
    // The store's own failure is said by whoever lists the notes; where none is known, notes stand where they were put.
  }
}

/** About what a window shows, on either side of the sentence that is read. */
const inSight = { before: 10, after: 30 } as const;

function blocksAround({ blocks }: Briefing, sentenceId: string | null): readonly string[] {
  const at = Math.max(
    0,
    blocks.findIndex(({ sentences }) => sentences.some(({ id }) => id === sentenceId)),
  );
  return blocks.slice(Math.max(0, at - inSight.before), at + inSight.after).map(({ id }) => id);
}
