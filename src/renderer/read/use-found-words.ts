import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Lookup } from '../../shared/briefing/lookup';
import { useReader } from '../state/store';
import { followFound, type FoundInArticle } from '../state/found-in-article';
import type { ChoosingActions } from './passage/use-choosing';
import { statementAt } from './passage/statement-at';
import type { ReadingPlace } from './use-reading-place';

interface FoundWords extends Pick<ReadingPlace, 'choose'>, Pick<ChoosingActions, 'putOn' | 'takeOff'> {}

/** Where found words are gone to, one reads there and the cursor stands on them: a key marks them, or writes on them. */
export function useFoundWords(lookup: Lookup, { choose, putOn, takeOff }: FoundWords): void {
  const follow = useEffectEvent(({ stretches, focus }: FoundInArticle) => {
    const [first] = stretches;
    if (!first) return;
    const sentences = lookup.blocks.get(first.blockId)?.sentences ?? [];
    const sentence = sentences.find(({ end }) => end > first.start);
    if (!sentence) return;
    const statement = statementAt(lookup, first.blockId, first.start);
    // At once: told by an event of our own, React would draw the two one after the other.
    flushSync(() => {
      choose(sentence.id, statement?.id ?? null, focus);
      putOn(stretches);
    });
  });
  useEffect(() => followFound((found) => follow(found)), []);
  // What the reader goes to next is something else.
  const isSearching = useReader((state) => state.search.open);
  const leave = useEffectEvent(takeOff);
  useEffect(() => {
    if (isSearching) leave();
  }, [isSearching]);
}
