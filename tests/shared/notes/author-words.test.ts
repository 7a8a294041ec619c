import { createIntl } from '@formatjs/intl';
import { expect, it } from 'vitest';
import { authorNotGiven } from '../../../src/shared/notes/creator';
import { authorWords } from '../../../src/shared/notes/author-words';
import { messages } from '../../../src/shared/messages/catalogue';

const intl = createIntl({ locale: 'en', messages });

it.each([
  ['You', null, 'You', null],
  ['Ana', null, 'You', 'by Ana'],
  ['Ana', 'You', 'You', 'by Ana, changed by You'],
  ['Ana', 'Bo', 'You', 'by Ana, changed by Bo'],
  ['You', 'Ana', 'You', 'changed by Ana'],
  // Under a head that names the writer.
  ['Ana', null, 'Ana', null],
  ['Ana', 'You', 'Ana', 'changed by You'],
  ['You', null, 'Ana', 'by You'],
  [authorNotGiven, null, authorNotGiven, null],
  [authorNotGiven, null, 'You', 'author not given'],
  [authorNotGiven, 'Bo', authorNotGiven, 'changed by Bo'],
  [authorNotGiven, authorNotGiven, authorNotGiven, 'changed by somebody who gave no name'],
  [authorNotGiven, authorNotGiven, 'You', 'author not given, changed by somebody who gave no name'],
  ['Ana', authorNotGiven, 'You', 'by Ana, changed by somebody who gave no name'],
])(
  'a note by %s, changed by %s, where %s is understood, is said to be: %s',
  (creator, modifiedBy, understood, said) => {
    const words = authorWords({ creator, modifiedBy }, understood);
    const text = words && intl.formatMessage({ id: words.id }, words.values);
    expect(text && text.replaceAll(/[\u2068\u2069]/gu, '')).toBe(said);
  },
);
