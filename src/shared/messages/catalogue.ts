/** Every word the program shows, in one catalogue: ICU messages, one file an area. English; other languages come. */
import app from './en/app.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import notes from './en/notes.json' with { type: 'json' };
import pack from './en/pack.json' with { type: 'json' };
import paper from './en/paper.json' with { type: 'json' };
import read from './en/read.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };

export const locale = 'en-GB';

/** The messages by id; no id stands in two files. */
export const messages = {
  ...words,
  ...app,
  ...menu,
  ...read,
  ...compare,
  ...notes,
  ...search,
  ...pack,
  ...paper,
  ...cli,
} as const;

/** An id the compiler knows; a misspelt one does not build. */
export type MessageId = keyof typeof messages;
