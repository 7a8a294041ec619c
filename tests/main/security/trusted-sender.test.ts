import { describe, expect, it } from 'vitest';
import { isTrustedSender, type Sender } from '../../../src/main/security/trusted-sender';

const own: Sender = { role: 'reader', isMainFrame: true, origin: 'lectern://app' };

describe('a caller', () => {
  it.each<readonly [string, Sender]>([
    ['the page of the reader’s window', own],
    ['the page of the paper window', { ...own, role: 'paper' }],
  ])('that is %s is trusted', (_, sender) => {
    expect(isTrustedSender(sender)).toBe(true);
  });

  it.each<readonly [string, Sender]>([
    ['in a window that is not ours', { ...own, role: null }],
    ['in a frame inside the page', { ...own, isMainFrame: false }],
    ['whose frame is gone', { ...own, origin: null }],
    ['of another site', { ...own, origin: 'https://example.org' }],
    ['of another host of our scheme', { ...own, origin: 'lectern://other' }],
    ['of a longer host', { ...own, origin: 'lectern://app.evil' }],
    ['of no site at all', { ...own, origin: 'null' }],
    ['with an empty origin', { ...own, origin: '' }],
    ['of a file', { ...own, origin: 'file://' }],
  ])('%s is not', (_, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
  });
});
