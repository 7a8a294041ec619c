/** In Node and in browsers alike. Declared here, since the types of either would bring all the rest of it. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> };
};

export const digestBytes = 32;

/** The SHA-256 of the bytes, worked out beside the thread that asks. They may not be changed until it is there. */
export async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
