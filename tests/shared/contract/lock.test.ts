import { describe, expect, it } from 'vitest';
import { NewPassphraseSchema, passphraseLimits, strengthOf } from '../../../src/shared/contract/lock';

describe('how hard a passphrase is to guess', () => {
  it.each([
    ['', 'short'],
    ['eleven sign', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'short'],
    ['abababababababababababab', 'short'],
    ['twelve signs', 'fair'],
    ['correct horse', 'fair'],
    ['correct horse battery', 'long'],
    ['пароль из слов', 'fair'],
    ['noch ein paar Wörter mehr', 'long'],
  ] as const)('is told of “%s”: %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  it('is never said to do where the program would refuse it', () => {
    for (let length = 0; length < 40; length += 1) {
      const passphrase = Array.from({ length }, (_, place) => String.fromCharCode(97 + (place % 26))).join(
        '',
      );
      const isTaken = NewPassphraseSchema.safeParse(passphrase).success;
      expect(isTaken).toBe(length >= passphraseLimits.shortest);
      if (strengthOf(passphrase) !== 'short') expect(isTaken).toBe(true);
    }
  });
});
