import { describe, expect, it } from 'vitest';
import { allowRequest } from '../../../src/main/security/allow-request';

describe('a request of a page', () => {
  it.each([
    'lectern://app/index.html',
    'lectern://app/preview/1.pdf',
    'data:,',
    'data:image/svg+xml,%3Csvg/%3E',
    'blob:lectern://app/0f3c',
  ])('to %s goes ahead', (address) => {
    expect(allowRequest(address, 'packaged')).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'about:blank',
    'chrome://version',
    'chrome-extension://abc/x.js',
    'javascript:alert(1)',
    'lectern://other/index.html',
    'lectern://app.evil/index.html',
    'lectern://app@evil/index.html',
    'lectern://user@app/index.html',
    'blob:https://example.org/0f3c',
    'blob:lectern://application/0f3c',
    'no address',
    '',
  ])('to %s is refused, packaged or not', (address) => {
    expect(allowRequest(address, 'packaged')).toBe(false);
    expect(allowRequest(address, 'unpackaged')).toBe(false);
  });

  it('reaches the developer tools only in a program that is not packaged', () => {
    expect(allowRequest('devtools://devtools/bundled/x.js', 'unpackaged')).toBe(true);
    expect(allowRequest('devtools://devtools/bundled/x.js', 'packaged')).toBe(false);
  });
});
