/** The names under notes: the reader's own, and what stands where there is none. */
import * as z from 'zod/mini';

/** How long a name may be, in UTF-16 code units. */
export const creatorLength = 100;

/** What stands under the reader's own notes while the reader has given no name. */
export const unnamedReader = 'You';

/** What stands under a note of a file that names nobody. It is kept as it is, and is never the reader's name. */
export const authorNotGiven = 'Author not given';

/** A name that the reader can sign with; empty for none. */
export const SignatureSchema = z.string().check(
  z.trim(),
  z.maxLength(creatorLength),
  z.refine<string>((name) => name.isWellFormed() && !name.includes('\0'), 'a name without broken letters'),
  z.refine<string>((name) => name !== authorNotGiven, `a name, and not “${authorNotGiven}”`),
);

/** Why nobody can sign with what was typed; null where one can. */
export function signatureFault(typed: string): 'long' | 'nobody' | 'broken' | null {
  const name = typed.trim();
  if (name.length > creatorLength) return 'long';
  if (name === authorNotGiven) return 'nobody';
  return SignatureSchema.safeParse(name).success ? null : 'broken';
}

/**
 * What came of signing: the name, and how many notes have it now in place of the one before; or nothing, because so many
 * notes of others bear the name.
 */
export interface Signing {
  readonly kind: 'signed' | 'borne';
  readonly name: string;
  readonly count: number;
}

/** A name to sign with. One that others bear is taken only where the reader was asked. */
export const SignatureRequestSchema = z.strictObject({
  name: SignatureSchema,
  isBorneToo: z.optional(z.boolean()),
});

/** Whose name stands under a note of a file. A Lectern whose reader gave no name wrote “You”, which is nobody here. */
export function writerOf(named: string | null): string {
  return named === null || named.trim() === '' || named === unnamedReader ? authorNotGiven : named;
}

/** Who changed the words of a note of a file, whose writer the file names so; null where it is the same. */
export function changerOf(changer: string | null, creator: string | null): string | null {
  const other = otherThan(creator, changer);
  return other === null ? null : writerOf(other);
}

/** Who changed a note's words; null where that is who wrote it. Two who gave no name are not taken for one. */
export function otherThan(creator: string | null, changer: string | null): string | null {
  return changer === creator && changer !== authorNotGiven ? null : changer;
}
