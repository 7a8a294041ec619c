import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { withoutMarks } from '../../../shared/briefing/emphasis';
import type { Passage, Stretch } from '../../../shared/notes/passage';
import type { OpenBriefing } from '../../state/open-briefing';
import {
  chosenParts,
  type CursorMove,
  cursorOn,
  moveCursor,
  type PassageCursor,
  startCursor,
} from './passage-cursor';
import type { Subject } from '../panel/reading-subject';
import { readSelection } from './selection';
import { settleParts, type SettledPassage } from './settle-passage';
import { useWordsHint } from './use-words-hint';

/** A passage on its way to becoming a note. */
export interface Choosing extends SettledPassage {
  /** The cursor of the keyboard, or null when the mouse chose. */
  readonly cursor: PassageCursor | null;
  readonly toolbar: 'closed' | 'shown' | 'focused';
}

export interface ChoosingActions {
  readonly choosing: Choosing | null;
  readonly clear: () => void;
  readonly startWords: (subject: Subject) => void;
  readonly moveWords: (move: CursorMove) => void;
  /** Puts the cursor on words that were found, and says nothing: whoever found them does. */
  readonly putOn: (stretches: readonly Stretch[]) => void;
  /** Takes the cursor away if it still stands there. */
  readonly takeOff: () => void;
  /** Gives the focus to the toolbar. */
  readonly openToolbar: () => void;
}

interface ChoosingContext {
  readonly article: RefObject<HTMLElement | null>;
  readonly open: OpenBriefing;
  readonly announce: (words: string) => void;
}

/** Choosing a passage: by dragging over the text, or with the cursor of the keyboard. */
export function useChoosing({ article, open, announce }: ChoosingContext): ChoosingActions {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const hint = useWordsHint();
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const put = useRef<PassageCursor | null>(null);

  const take = useEffectEvent(() => {
    const selection = document.getSelection();
    const selected = selection && article.current && readSelection(selection, article.current, lookup);
    setChoosing(selected ? { ...selected, cursor: null, toolbar: 'shown' } : null);
  });
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('[role="toolbar"]')) return;
      setChoosing(null);
      // The selection ends wherever the button is let go, and is known after the event.
      document.addEventListener('pointerup', () => requestAnimationFrame(() => take()), { once: true });
    };
    element.addEventListener('pointerdown', press);
    return () => element.removeEventListener('pointerdown', press);
  }, [article]);

  const show = (cursor: PassageCursor): void => {
    const settled = settleParts(chosenParts(cursor, briefing.blocks));
    if (!settled) return;
    setChoosing({ ...settled, cursor, toolbar: 'closed' });
    const said = intl.formatMessage({ id: 'read.words.chosen' }, spoken(settled.passage));
    // The keys are told once, with the first word.
    announce(choosing?.cursor ? said : `${said}. ${hint}`);
    article.current?.ownerDocument.getSelection()?.removeAllRanges();
    keepInSight(cursor, briefing.blocks);
  };

  return {
    choosing,
    clear: () => {
      setChoosing(null);
      document.getSelection()?.removeAllRanges();
    },
    startWords: ({ sentence, statement }) => {
      const block = briefing.blocks.findIndex(({ id }) => id === sentence.blockId);
      const cursor = startCursor(briefing, block, statement?.quote.start ?? sentence.start);
      if (cursor) show(cursor);
    },
    moveWords: (move) => {
      if (choosing?.cursor) show(moveCursor(choosing.cursor, briefing, move));
    },
    putOn: (stretches) => {
      const cursor = cursorOn(briefing.blocks, stretches);
      const settled = cursor && settleParts(chosenParts(cursor, briefing.blocks));
      if (!cursor || !settled) return;
      put.current = cursor;
      setChoosing({ ...settled, cursor, toolbar: 'closed' });
      document.getSelection()?.removeAllRanges();
    },
    takeOff: () => setChoosing((now) => (now?.cursor && now.cursor === put.current ? null : now)),
    openToolbar: () => setChoosing((now) => now && { ...now, toolbar: 'focused' }),
  };
}

/** What is said of a passage: its words, and of a long one how many and which are first and last. */
function spoken({ exact }: Passage): Readonly<Record<'count' | 'words' | 'first' | 'last', string | number>> {
  const words = withoutMarks(exact);
  const each = words.split(/\s+/u);
  return {
    count: words.length > longestSpoken ? each.length : 0,
    words,
    first: each.slice(0, 4).join(' '),
    last: each.slice(-4).join(' '),
  };
}

/** In UTF-16 code units: some two lines of the article. */
const longestSpoken = 160;

/** Scrolls to the sentence in which the end is that moves. */
function keepInSight({ moving }: PassageCursor, blocks: OpenBriefing['briefing']['blocks']): void {
  const sentences = blocks[moving.block]?.sentences ?? [];
  const here = sentences.find(({ end }) => end >= moving.at) ?? sentences.at(-1);
  if (here) document.getElementById(here.id)?.scrollIntoView({ block: 'nearest' });
}
