/** Locking the notes with a passphrase, as the window and the main process speak of it. */
import * as z from 'zod/mini';

export interface NotesLock {
  /** `plain`: without a passphrase; `locked`: it is asked for; `open`: it was given; `key-lost`: none opens them. */
  readonly kind: 'plain' | 'locked' | 'open' | 'key-lost';
  /** Where the key lies that the passphrase opens. */
  readonly keyFile: string;
}

export const passphraseLimits = { shortest: 12, longest: 1000 } as const;

/** One that is given. What it was made of is not asked again. */
export const PassphraseSchema = z.string().check(z.maxLength(passphraseLimits.longest));

/** One that is chosen: long enough, of whatever signs. https://pages.nist.gov/800-63-4/sp800-63b.html */
export const NewPassphraseSchema = PassphraseSchema.check(z.minLength(passphraseLimits.shortest));

export type PassphraseStrength = 'short' | 'fair' | 'long';

/** How hard it is to guess, by its length and by how many different signs it has; what people think of nobody can measure. */
export function strengthOf(passphrase: string): PassphraseStrength {
  const signs = [...passphrase];
  if (signs.length < passphraseLimits.shortest || new Set(signs).size < 5) return 'short';
  return signs.length < longLength ? 'fair' : 'long';
}

/** Four words or more. */
const longLength = 20;
