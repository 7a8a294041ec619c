import { expect, it } from 'vitest';
import { contentHeaders } from '../../../src/main/security/content-policy';

it('sends the content policy to the letter: a word more or less is a decision', () => {
  expect(contentHeaders).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lectern-worker; report-uri /refused",
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
});
