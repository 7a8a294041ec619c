/** What was refused, as the log names it: a scheme can be any word, and only those that are no secret are named. */
export function knownKind(kind: string): string {
  const [, scheme] = /^request ([a-z]+):$/u.exec(kind) ?? [];
  if (scheme !== undefined) return schemes.has(scheme) ? kind : 'request of another scheme';
  return /^[a-zA-Z][a-zA-Z -]{0,40}$/u.test(kind) ? kind : 'something else';
}

const schemes: ReadonlySet<string> = new Set([
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'file',
  'data',
  'blob',
  'about',
  'chrome',
  'devtools',
  'lectern',
]);
