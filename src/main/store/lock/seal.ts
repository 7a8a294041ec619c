/** Bytes that are encrypted and cannot be changed unseen: AES-256-GCM, with a key of their own made of the store's. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a key is for: no two uses share one. */
export type SealUse = 'journal' | 'file';

export interface Sealed {
  /** The nonce, and then the bytes encrypted. */
  readonly bytes: Buffer;
  /** What tells whether they are what was sealed, and for this very place. */
  readonly tag: Buffer;
}

export interface Sealer {
  /** `bound` says what it belongs to, and has to be known to open it. */
  readonly seal: (plain: Uint8Array, bound: string) => Sealed;
  /** Null for what was not sealed with this key, for this, or is not what was sealed. */
  readonly open: (sealed: Sealed, bound: string) => Buffer | null;
}

export function createSealer(storeKey: Buffer, use: SealUse): Sealer {
  const key = Buffer.from(hkdfSync('sha256', storeKey, '', `lectern ${use}`, 32));
  return {
    seal: (plain, bound) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
      const bytes = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
      return { bytes, tag: cipher.getAuthTag() };
    },
    open: ({ bytes, tag }, bound) => {
      if (bytes.length < nonceLength || tag.length !== tagLength) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        });
        decipher.setAAD(Buffer.from(bound)).setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(nonceLength)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

const nonceLength = 12;
export const tagLength = 16;
