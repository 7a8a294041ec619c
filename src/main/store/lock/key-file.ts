/**
 * The key of a locked store, wrapped by the reader's passphrase: scrypt makes a key of the passphrase, and AES-256-GCM wraps the
 * store's own key with that. So another passphrase wraps the same key anew, and nothing else has to be written.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import * as z from 'zod/mini';
import { replaceFile } from '../sync-to-disk';

const Base64Schema = z.string().check(z.regex(/^[\w-]{1,200}$/u));

/** How much work a guess costs: https://datatracker.ietf.org/doc/html/rfc7914. Kept in the file, so that it can rise. */
const CostSchema = z.strictObject({
  n: z.int().check(
    z.gte(2),
    z.lte(2 ** 20),
    z.refine((n) => Number.isInteger(Math.log2(n))),
  ),
  r: z.int().check(z.gte(1), z.lte(16)),
  p: z.int().check(z.gte(1), z.lte(4)),
});
export type KeyCost = z.infer<typeof CostSchema>;

/** A second or two on the laptops of now, and 128 MB. */
export const usualCost: KeyCost = { n: 2 ** 17, r: 8, p: 1 };

const WrappedSchema = z.strictObject({
  kind: z.literal('wrapped'),
  cost: CostSchema,
  salt: Base64Schema,
  nonce: Base64Schema,
  key: Base64Schema,
  tag: Base64Schema,
});
/** The store's key as it is while its encryption is being taken away, which any start goes on with. */
const BareSchema = z.strictObject({ kind: z.literal('bare'), key: Base64Schema });

const FileSchema = z.strictObject({
  lectern: z.literal('key'),
  form: z.literal(1),
  content: z.union([WrappedSchema, BareSchema]),
  /** SHA-256 of the content: what tells a file that went bad from a passphrase that is wrong. */
  check: Base64Schema,
});

export type WrappedKey = z.infer<typeof WrappedSchema>;
export type KeyContent = WrappedKey | z.infer<typeof BareSchema>;

/** A key for a new store: 256 random bits. */
export function makeKey(): Buffer {
  return randomBytes(keyLength);
}

export async function wrapKey(
  key: Buffer,
  passphrase: string,
  cost: KeyCost = usualCost,
): Promise<WrappedKey> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const wrapping = await stretch(passphrase, salt, cost);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(boundTo(cost, salt));
    const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
    return {
      kind: 'wrapped',
      cost,
      salt: salt.toString('base64url'),
      nonce: nonce.toString('base64url'),
      key: wrapped.toString('base64url'),
      tag: cipher.getAuthTag().toString('base64url'),
    };
  } finally {
    wrapping.fill(0);
  }
}

/** The store's key; null when the passphrase is another one. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Buffer | null> {
  return openWith(wrapped, await stretch(passphrase, bytesOf(wrapped.salt), wrapped.cost));
}

/** The same where nothing else waits. */
export function unwrapKeyAtOnce(wrapped: WrappedKey, passphrase: string): Buffer | null {
  return openWith(
    wrapped,
    scryptSync(passphrase.normalize('NFC'), bytesOf(wrapped.salt), keyLength, scryptOptions(wrapped.cost)),
  );
}

function openWith({ cost, salt, nonce, key, tag }: WrappedKey, wrapping: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, bytesOf(nonce), { authTagLength: 16 })
      .setAAD(boundTo(cost, bytesOf(salt)))
      .setAuthTag(bytesOf(tag));
    const opened = Buffer.concat([decipher.update(bytesOf(key)), decipher.final()]);
    return opened.length === keyLength ? opened : null;
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}

/** In one step: after a crash the old one or the new one is there. */
export function writeKeyFile(file: string, content: KeyContent): void {
  const whole = { lectern: 'key', form: 1, content, check: checkOf(content) };
  replaceFile(file, `${JSON.stringify(whole, null, 2)}\n`);
}

/** Null when there is none, or it is not what was written. */
export function readKeyFile(file: string): KeyContent | null {
  return existsSync(file) && statSync(file).size <= mostBytes
    ? parseKeyFile(readFileSync(file, 'utf8'))
    : null;
}

/** Null for what is not exactly what was written, but for blanks between the fields. */
export function parseKeyFile(text: string): KeyContent | null {
  try {
    const { content, check } = z.parse(FileSchema, JSON.parse(text));
    return check === checkOf(content) ? content : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.core.$ZodError) return null;
    throw error;
  }
}

const keyLength = 32;
const mostBytes = 4096;

/** Written in whatever way the keyboard has, a letter with an accent is one and the same. */
function stretch(passphrase: string, salt: Buffer, cost: KeyCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, keyLength, scryptOptions(cost), (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function scryptOptions({ n, r, p }: KeyCost): {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
} {
  return { N: n, r, p, maxmem: 2 * 128 * n * r };
}

function boundTo(cost: KeyCost, salt: Buffer): Buffer {
  return Buffer.from(JSON.stringify(['lectern', 1, cost.n, cost.r, cost.p, salt.toString('base64url')]));
}

function checkOf(content: KeyContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
