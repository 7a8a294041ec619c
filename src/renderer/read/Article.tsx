import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Sight } from '../../shared/briefing/lens';
import type { Block } from '../../shared/briefing/briefing';
import { languageOf } from '../../shared/language-of';
import type { Note, NoteId } from '../../shared/notes/note';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import './Article.css';
import { ArticleHead } from './ArticleHead';
import { BlockChunk } from './BlockChunk';
import './painting/highlights.css';
import type { MoreNotes } from './margin/bound-margin';
import { createGrouping } from './margin/margin-groups';
import type { PlacedNote } from './margin/margin-notes';
import type { NoteStretches } from './painting/note-stretches';
import type { Subject } from './panel/reading-subject';
import { useArticleLayout } from './margin/use-article-layout';
import { useMarginPortions } from './margin/use-margin-portions';

interface ArticleProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  /** What is seen through the lens; null while the lens is clear. */
  readonly sight: Sight | null;
  /** The blocks whose margins are drawn. */
  readonly near: ReadonlySet<string>;
  /** The notes in the text, in the article's order, and where they lie; none while their layer is switched off. */
  readonly notes: readonly PlacedNote[];
  readonly stretches: NoteStretches;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly article: RefObject<HTMLElement | null>;
  /** The same functions from one drawing to the next: blocks in which nothing changed are not drawn again. */
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onChooseCode: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
  readonly onOpenNote: (note: Note) => void;
  readonly onListNotes: (blockId: string, button: HTMLElement) => void;
  readonly onListMore: (more: MoreNotes, button: HTMLElement) => void;
  readonly onWriteOnArticle: () => void;
  /** What floats over the text and scrolls with it. */
  readonly children: ReactNode;
}

/** The article: its text untouched, the editor's layer in the left margin, the reader's in the right. */
export function Article({
  open,
  subject,
  sight,
  near,
  notes,
  stretches,
  numbers,
  article,
  children,
  ...on
}: ArticleProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const { showCodes } = useReader((state) => state.settings);
  const grades = useReader((state) => state.grades);
  const body = useRef<HTMLDivElement>(null);
  // The same lists while nothing changed: new ones have the whole article measured again.
  const group = useMemo(() => createGrouping(), []);
  const groups = useMemo(() => group(notes, numbers, near), [group, notes, numbers, near]);
  const placedIn = useMarginPortions(body, groups);
  const layout = useArticleLayout({ body, lookup, notes: placedIn, near, showCodes, grades });
  // The same object while the briefing is: blocks in which nothing changed are not drawn again.
  const language = useMemo(() => languageOf(briefing), [briefing]);
  const chunks = useMemo(() => cutBlocks(briefing.blocks), [briefing]);
  const ordinals = useMemo(() => countBlocks(briefing.blocks), [briefing]);
  return (
    <section
      className="article"
      aria-label={intl.formatMessage({ id: 'read.article' })}
      data-notes={layout.notes}
      ref={article}
    >
      <div className="article-body" ref={body}>
        <ArticleHead open={open} onWrite={on.onWriteOnArticle} />
        {chunks.map((blocks) => (
          <BlockChunk
            key={blocks[0]?.id}
            blocks={blocks}
            language={language}
            lookup={lookup}
            layout={layout}
            near={near}
            subject={subject}
            sight={sight}
            tabStop={subject?.sentence.id ?? briefing.blocks[0]?.sentences[0]?.id}
            showCodes={showCodes}
            margins={placedIn}
            stretches={stretches}
            ordinals={ordinals}
            onChoose={on.onChoose}
            onChooseCode={on.onChooseCode}
            onOpenNote={on.onOpenNote}
            onListNotes={on.onListNotes}
            onListMore={on.onListMore}
          />
        ))}
        {children}
      </div>
    </section>
  );
}

/** To ask each of thousands of blocks whether it changed takes longer than to draw what did. */
function cutBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return Array.from({ length: Math.ceil(blocks.length / blocksInChunk) }, (_, index) =>
    blocks.slice(index * blocksInChunk, (index + 1) * blocksInChunk),
  );
}

const blocksInChunk = 40;

/** The ordinal of each block among those of its kind, from 1. */
function countBlocks(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = { paragraph: 0, heading: 0 };
  return new Map(
    blocks.map(({ id, kind }) => {
      counts[kind] += 1;
      return [id, counts[kind]];
    }),
  );
}
