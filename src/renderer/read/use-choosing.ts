import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { withoutMarks } from '../../shared/emphasis';
import type { Passage } from '../../shared/passage';
import type { OpenBriefing } from '../state/open-briefing';
import { readSelection } from './selection';
import type { Subject } from './reading-subject';
import { settlePassage } from './settle-passage';
import { moveWordCursor, startWordCursor, stretchOf, type WordCursor, type WordMove } from './word-cursor';

/** A passage on its way to becoming a note. */
export interface Choosing {
  readonly passage: Passage;
  /** `cut` when more was selected than one block holds. */
  readonly extent: 'whole' | 'cut';
  /** The cursor of the keyboard, or null when the mouse chose. */
  readonly cursor: WordCursor | null;
  readonly toolbar: 'closed' | 'shown' | 'focused';
}

interface ChoosingActions {
  readonly choosing: Choosing | null;
  readonly clear: () => void;
  readonly startWords: (subject: Subject) => void;
  readonly moveWord: (move: WordMove, hold: 'anchor' | 'nothing') => void;
  /** Gives the focus to the toolbar. */
  readonly openToolbar: () => void;
}

interface ChoosingContext {
  readonly article: RefObject<HTMLElement | null>;
  readonly open: OpenBriefing;
  readonly announce: (words: string) => void;
}

/** Choosing a passage: by dragging over the text, or word by word with the keyboard. */
export function useChoosing({ article, open, announce }: ChoosingContext): ChoosingActions {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const [choosing, setChoosing] = useState<Choosing | null>(null);

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

  const showWords = (cursor: WordCursor, blockId: string): void => {
    const block = lookup.blocks.get(blockId);
    const { start, end } = stretchOf(cursor);
    const passage = block && settlePassage(block, start, end);
    if (!passage) return;
    setChoosing({ passage, extent: 'whole', cursor, toolbar: 'closed' });
    const said = intl.formatMessage({ id: 'read.words.chosen' }, { words: withoutMarks(passage.exact) });
    // The keys are told once, with the first word.
    announce(choosing?.cursor ? said : `${said}. ${intl.formatMessage({ id: 'read.words.hint' })}`);
    article.current?.ownerDocument.getSelection()?.removeAllRanges();
  };

  return {
    choosing,
    clear: () => {
      setChoosing(null);
      document.getSelection()?.removeAllRanges();
    },
    startWords: ({ sentence, statement }) => {
      const text = lookup.blocks.get(sentence.blockId)?.text ?? '';
      const cursor = startWordCursor(text, statement?.quote.start ?? sentence.start, briefing.language);
      if (cursor) showWords(cursor, sentence.blockId);
    },
    moveWord: (move, hold) => {
      if (choosing?.cursor) {
        showWords(moveWordCursor(choosing.cursor, move, hold), choosing.passage.blockId);
      }
    },
    openToolbar: () => setChoosing((now) => now && { ...now, toolbar: 'focused' }),
  };
}
