/** French, Italian and Catalan tie a short word to the next one by an apostrophe: `l’homme`, `dell’arte`, `qu’aujourd’hui`. */

const tied = new RegExp(
  String.raw`^(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|(?:d|n|qu|b|qua)ell|all|dall|sull|coll|quest|sant)['’ʼ＇](?=\p{Script=Latin}{2})`,
  'iv',
);

/** How many letters of the word, apostrophe and all, are a short one that is tied to what follows; 0 of most words. */
export function elidedLength(word: string): number {
  return tied.exec(word)?.[0].length ?? 0;
}
