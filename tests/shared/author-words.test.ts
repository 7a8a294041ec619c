import { expect, it } from 'vitest';
import { authorWords } from '../../src/shared/author-words';
import { messages } from '../../src/shared/messages/catalogue';

it.each([
  ['You', null, null],
  ['Ana', null, 'by Ana'],
  ['Ana', 'You', 'by Ana, changed by You'],
  ['Ana', 'Bo', 'by Ana, changed by Bo'],
  ['You', 'Ana', 'changed by Ana'],
])('a note by %s, changed by %s, is said to be: %s', (creator, modifiedBy, said) => {
  const words = authorWords({ creator, modifiedBy }, 'You');
  const text =
    words && messages[words.id].replaceAll(/\{(\w+)\}/gu, (_, name: string) => words.values[name] ?? '');
  expect(text && text.replaceAll(/[\u2068\u2069]/gu, '')).toBe(said);
});
