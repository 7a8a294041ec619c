import { say } from '../say';

/** Says on stderr how many of the notes that were chosen stand in no section of the pack, and what to add; of none nothing. */
export function tellLeftOut(count: number): void {
  if (count > 0) process.stderr.write(`${say('pack.command.left-out', { count })}\n`);
}
