/** What is being written in the window. Before another briefing takes its place, all of it must lie on disk. */

/** Puts what is unsaved on disk, as a note or as a draft, and answers whether it lies there. */
export type Settle = () => Promise<boolean>;

const writings = new Set<Settle>();

/** Lists a writing until the function it answers is called. */
export function beginWriting(settle: Settle): () => void {
  writings.add(settle);
  return () => void writings.delete(settle);
}

/** Answers true when no word is on the screen alone any more. */
export async function settleWritings(): Promise<boolean> {
  const settled = await Promise.all([...writings].map((settle) => settle()));
  return settled.every(Boolean);
}
