/** Which of our own files an address names, decided from the address alone. */

export type Asset =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'preview'; readonly packId: number };

/**
 * The asset at an address, or null when there is none. `path` is relative, made of plain names only: no climbing, no
 * hidden file, no encoded character, and a kind of file that we ship.
 */
export function resolveAsset(address: string): Asset | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'lectern:' || url.host !== 'app' || url.username !== '' || url.password !== '')
    return null;
  const path = url.pathname;
  const preview = /^\/preview\/([1-9]\d{0,8})\.pdf$/.exec(path);
  if (preview) return { kind: 'preview', packId: Number(preview[1]) };
  if (!plainPath.test(path)) return null;
  const type = types.get(path.slice(path.lastIndexOf('.') + 1));
  return type === undefined ? null : { kind: 'file', path: path.slice(1), type };
}

/** Names of letters, digits, `_`, `-` and `.`, none beginning with a dot or a dash: all that the build ever writes. */
const plainPath = /^(?:\/\w[\w.-]*)+$/;

const types: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
  ['pdf', 'application/pdf'],
]);
