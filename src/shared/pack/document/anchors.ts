import type { PackDocument } from './document';

/** The places of a document that something can lead to: sections, sentences, notes, gaps and tensions. */
export function anchorsOf({ sections }: Pick<PackDocument, 'sections'>): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ anchor, blocks }) => [
      anchor,
      ...blocks.flatMap((block) => {
        switch (block.kind) {
          case 'heading':
            return block.anchor ?? [];
          case 'ticks':
            return block.items.flatMap((item) => [
              item.anchor,
              ...item.below.flatMap((note) => note.anchor ?? []),
            ]);
          case 'sentence':
            return [block.id, ...block.below.flatMap((note) => note.anchor ?? [])];
          case 'note':
            return block.anchor ?? [];
          default:
            return [];
        }
      }),
    ]),
  );
}

/** The sentences whose words are the first that each note is on, by the note's number: where its mark stands. */
export function firstMarks({ sections }: Pick<PackDocument, 'sections'>): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'sentence') continue;
    for (const run of block.runs) {
      if (run.kind === 'note' && !marks.has(run.number)) marks.set(run.number, block.id);
    }
  }
  return marks;
}
