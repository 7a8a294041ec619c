/** Every word the program shows, in one catalogue: ICU messages, one file an area. English; other languages come. */
import app from './en/app.json' with { type: 'json' };
import assumptions from './en/assumptions.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import codebook from './en/codebook.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import exporting from './en/export.json' with { type: 'json' };
import find from './en/find.json' with { type: 'json' };
import gaps from './en/gaps.json' with { type: 'json' };
import grade from './en/grade.json' with { type: 'json' };
import importing from './en/import.json' with { type: 'json' };
import lens from './en/lens.json' with { type: 'json' };
import library from './en/library.json' with { type: 'json' };
import lock from './en/lock.json' with { type: 'json' };
import map from './en/map.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import noteExport from './en/note-export.json' with { type: 'json' };
import notes from './en/notes.json' with { type: 'json' };
import pack from './en/pack.json' with { type: 'json' };
import paper from './en/paper.json' with { type: 'json' };
import read from './en/read.json' with { type: 'json' };
import reference from './en/reference.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import shapes from './en/shapes.json' with { type: 'json' };
import shortcuts from './en/shortcuts.json' with { type: 'json' };
import sources from './en/sources.json' with { type: 'json' };
import tensions from './en/tensions.json' with { type: 'json' };
import trace from './en/trace.json' with { type: 'json' };
import trouble from './en/trouble.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };

export const locale = 'en-GB';

/** The messages by id; no id stands in two files. */
export const messages = {
  ...words,
  ...trouble,
  ...app,
  ...menu,
  ...shortcuts,
  ...read,
  ...lens,
  ...compare,
  ...exporting,
  ...notes,
  ...noteExport,
  ...importing,
  ...search,
  ...find,
  ...reference,
  ...map,
  ...tensions,
  ...gaps,
  ...sources,
  ...assumptions,
  ...trace,
  ...codebook,
  ...grade,
  ...library,
  ...lock,
  ...pack,
  ...paper,
  ...shapes,
  ...cli,
} as const;

/** An id the compiler knows; a misspelt one does not build. */
export type MessageId = keyof typeof messages;
