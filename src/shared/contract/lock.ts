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

/** One that is chosen: long enough, of whatever characters. https://pages.nist.gov/800-63-4/sp800-63b.html */
export const NewPassphraseSchema = PassphraseSchema.check(z.minLength(passphraseLimits.shortest));

export type PassphraseStrength = 'short' | 'fair' | 'long';

/** How hard it is to guess, by its length and by how many different characters it has; what people think of nobody can measure. */
export function strengthOf(passphrase: string): PassphraseStrength {
  if (passphrase.length < passphraseLimits.shortest || new Set(passphrase).size < fewestCharacters)
    return 'short';
  return passphrase.length < longLength ? 'fair' : 'long';
}

/** Fewer are one key held down, or two in turn. */
const fewestCharacters = 5;

/** Four words or more. */
const longLength = 20;
