import type { Briefing } from '../briefing/briefing';
import type { Lookup } from '../briefing/lookup';
import type { MessageId } from '../messages/catalogue';
import type { Target } from '../notes/note';
import { notedValue } from '../notes/noted-value';
import { isLost } from '../notes/text-place';
import type { Budget } from './budget';
import { createTextGround, type Ground } from './ground';

export interface GroundTools {
  /** The SHA-256 of a noted value's data, hexadecimal. */
  readonly hash: (data: unknown) => string;
  readonly say: (id: MessageId, values?: Readonly<Record<string, string>>) => string;
  readonly budget?: Budget;
}

/** A briefing as notes are anchored in it: as it was opened, however inferred assignments are shown. */
export function groundOf(briefing: Briefing, lookup: Lookup, { hash, say, budget }: GroundTools): Ground {
  const redirects = new Map((briefing.redirects ?? []).map(({ from, to }) => [from, to]));
  return {
    ...createTextGround(lookup.blocks, redirects, budget),
    editionHash: briefing.editionHash,
    valueOf: (target: Target) => {
      const value = notedValue(target, briefing, lookup, say);
      return value && { text: value.text, hash: hash(value.data) };
    },
    has: (target) => !isLost(target, lookup),
    statementsOf: (sentenceId) => (lookup.statementsOf.get(sentenceId) ?? []).map(({ id }) => id),
  };
}
