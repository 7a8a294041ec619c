import { describe, expect, it } from 'vitest';
import { resolveAsset } from '../../../src/main/window/assets';

describe('an address of our own scheme', () => {
  it.each([
    ['lectern://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['lectern://app/assets/index-gEkk_w-z.js', 'assets/index-gEkk_w-z.js', 'text/javascript; charset=utf-8'],
    ['lectern://app/assets/pdf.worker.mjs', 'assets/pdf.worker.mjs', 'text/javascript; charset=utf-8'],
    ['lectern://app/assets/literata-400--oYb.woff2', 'assets/literata-400--oYb.woff2', 'font/woff2'],
    ['lectern://app/icon.svg?v=1#part', 'icon.svg', 'image/svg+xml'],
    ['lectern://app/assets/codebook.json', 'assets/codebook.json', 'application/json; charset=utf-8'],
  ])('%s is the file %s of type %s', (address, path, type) => {
    expect(resolveAsset(address)).toEqual({ kind: 'file', path, type });
  });

  it('serves a prepared pack by its number', () => {
    expect(resolveAsset('lectern://app/preview/12.pdf')).toEqual({ kind: 'preview', packId: 12 });
  });

  it.each([
    'lectern://app/preview/0.pdf',
    'lectern://app/preview/-1.pdf',
    'lectern://app/preview/1e3.pdf',
    'lectern://app/preview/99999999999999999999.pdf',
  ])('takes %s for no pack', (address) => {
    expect(resolveAsset(address)?.kind).not.toBe('preview');
  });
});

describe('a hostile address', () => {
  // What climbs is normalised by the URL parser before it is looked at; what stays must be a plain name inside.
  it.each([
    'lectern://app/../../etc/passwd.html',
    'lectern://app/assets/../../../secret.json',
    'lectern://app/%2e%2e/%2e%2e/secret.json',
    'lectern://app/assets/..%2f..%2fsecret.json',
    'lectern://app/assets/..\\..\\secret.json',
    'lectern://app/..;/secret.json',
    'lectern://app//etc/secret.json',
    'lectern://app/C:/secret.json',
  ])('%s never leaves the folder', (address) => {
    const asset = resolveAsset(address);
    const path = asset?.kind === 'file' ? asset.path : '';
    expect(path.split('/')).not.toContain('..');
    expect(path.startsWith('/')).toBe(false);
    expect(path).not.toMatch(/[\\%:]/);
  });

  it.each([
    ['another host', 'lectern://evil/index.html'],
    ['a longer host', 'lectern://app.evil/index.html'],
    ['a port', 'lectern://app:8080/index.html'],
    ['a user', 'lectern://user@app/index.html'],
    ['another scheme', 'https://app/index.html'],
    ['a file', 'file:///etc/passwd'],
    ['no name', 'lectern://app/'],
    ['a folder', 'lectern://app/assets/'],
    ['a hidden file', 'lectern://app/.vite/license.md'],
    ['a hidden folder', 'lectern://app/.git/index.html'],
    ['an encoded slash', 'lectern://app/assets%2findex.html'],
    ['an encoded letter', 'lectern://app/%69ndex.html'],
    ['a null byte', 'lectern://app/index.html%00.svg'],
    ['a back slash', 'lectern://app/assets%5cindex.html'],
    ['a kind we do not ship', 'lectern://app/notes.db'],
    ['a name without a kind', 'lectern://app/LICENSE'],
    ['a kind that is a property of every object', 'lectern://app/x.constructor'],
    ['no address', 'not an address'],
    ['nothing', ''],
  ])('with %s is refused', (_, address) => {
    expect(resolveAsset(address)).toBeNull();
  });
});
