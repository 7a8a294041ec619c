/** lunr as shipped: its own tokenizer, pipeline, query and scoring. */
import { readFile, writeFile } from 'node:fs/promises';
import lunr from 'lunr';
import { type Ask, countByKind, type Engine, type Index, type Passage } from './engine';

export const lunrAsShipped: Engine = {
  name: 'lunr',
  build: (passages) =>
    Promise.resolve(
      indexOf(
        lunr(function build() {
          this.ref('row');
          this.field('title', { boost: 2 });
          this.field('text');
          for (const [row, { title, text }] of passages.entries()) this.add({ row, title, text });
        }),
        passages,
      ),
    ),
  load: async (file) => {
    const saved = JSON.parse(await readFile(file, 'utf8')) as { index: object; passages: Passage[] };
    return indexOf(lunr.Index.load(saved.index), saved.passages);
  },
};

function indexOf(index: lunr.Index, passages: readonly Passage[]): Index {
  const kinds = passages.map(({ kind }) => kind);
  const rows = (ask: Ask): number[] => search(index, ask).map(({ ref }) => Number(ref));
  return {
    best: (ask, limit) => (ask.mode === 'phrase' ? null : rows(ask).slice(0, limit)),
    rows,
    countKinds: (ask) => countByKind(rows(ask), kinds),
    save: (file) =>
      writeFile(
        file,
        JSON.stringify({ index, passages: kinds.map((kind) => ({ kind, title: '', text: '' })) }),
      ),
  };
}

/** Its query builder, because its parser throws on ordinary input. */
function search(index: lunr.Index, { words, mode, isPrefix, isMisspelt }: Ask): lunr.Index.Result[] {
  const presence = mode === 'all' ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
  return index.query((query) => {
    for (const [place, word] of words.entries()) {
      for (const token of lunr.tokenizer(word)) {
        const term = token.toString();
        if (isPrefix && place === words.length - 1) {
          const wildcard = lunr.Query.wildcard.TRAILING;
          query.term(lunr.trimmer(token).toString(), { presence, wildcard, usePipeline: false });
          if (mode === 'any') query.term(term, { presence });
        } else {
          query.term(term, isMisspelt ? { presence, editDistance: 1 } : { presence });
        }
      }
    }
  });
}
