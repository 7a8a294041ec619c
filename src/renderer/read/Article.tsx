import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Note, NoteId } from '../../shared/note';
import type { OpenBriefing } from '../state/reader';
import { useReader } from '../state/store';
import './Article.css';
import { ArticleHead } from './ArticleHead';
import { BlockView } from './BlockView';
import './highlights.css';
import { MarginNotes } from './MarginNotes';
import { type PlacedNote, placeOnText } from './margin-notes';
import type { Subject } from './reading-subject';
import { useArticleLayout } from './use-article-layout';

interface ArticleProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  /** In the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly article: RefObject<HTMLElement | null>;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onOpenNote: (note: PlacedNote) => void;
  readonly onWriteOnArticle: () => void;
  /** What floats over the text and scrolls with it. */
  readonly children: ReactNode;
}

/** The article: its text untouched, the editor's layer in the left margin, the reader's in the right. */
export function Article({ open, subject, notes, numbers, article, children, ...on }: ArticleProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const { showCodes, showNotes } = useReader((state) => state.settings);
  const grades = useReader((state) => state.grades);
  const body = useRef<HTMLDivElement>(null);
  // The same list while nothing changed: a new one has the whole article measured again.
  const placed = useMemo(() => (showNotes ? placeOnText(notes, lookup) : []), [showNotes, notes, lookup]);
  const layout = useArticleLayout({ body, lookup, notes: placed, showCodes, grades });
  const tabStop = subject?.sentence.id ?? briefing.blocks[0]?.sentences[0]?.id;
  return (
    <section
      className="article"
      aria-label={intl.formatMessage({ id: 'read.article' })}
      data-notes={layout.notes}
      lang={briefing.language}
      ref={article}
    >
      <div className="article-body" ref={body}>
        <ArticleHead briefing={briefing} onWrite={on.onWriteOnArticle} />
        {briefing.blocks.map((block) => {
          const blockLayout = layout.blocks.get(block.id);
          return (
            <div
              key={block.id}
              className="block"
              data-block={block.id}
              dir={briefing.direction}
              style={{ minHeight: blockLayout?.foot ?? 0 }}
            >
              <BlockView
                block={block}
                lookup={lookup}
                layout={blockLayout}
                subject={subject}
                tabStop={tabStop}
                showCodes={showCodes}
                onChoose={on.onChoose}
              />
              <MarginNotes
                notes={placed.filter(({ blockId }) => blockId === block.id)}
                numbers={numbers}
                layout={blockLayout}
                onOpen={on.onOpenNote}
              />
            </div>
          );
        })}
        {children}
      </div>
    </section>
  );
}
