import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import type { Passage } from '../../shared/passage';
import type { Settings } from '../../shared/settings';
import type { Statement } from '../../shared/statement';
import { createPainter, type Painter } from './highlights';
import { paintChosen, paintNotes, paintPassage, paintStatements } from './paintings';

interface Painted {
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
  readonly settings: Settings;
  readonly chosen: Statement | null;
  readonly passage: Passage | null;
}

/** Keeps the paint over the article's text in step with what is known and chosen. Answers who paints. */
export function usePainting(
  article: RefObject<HTMLElement | null>,
  painted: Painted,
): RefObject<Painter | null> {
  const { lookup, notes, settings, chosen, passage } = painted;
  const painter = useRef<Painter | null>(null);
  useEffect(() => {
    if (!article.current) return undefined;
    const made = createPainter(article.current, CSS.highlights);
    painter.current = made;
    return () => made.clear();
  }, [article]);

  const statements = useMemo(
    () => (settings.showStatements ? paintStatements(lookup, chosen) : paintChosen(lookup, chosen)),
    [lookup, chosen, settings.showStatements],
  );
  useEffect(() => painter.current?.paint('statements', statements), [statements]);
  useEffect(
    () => painter.current?.paint('notes', settings.showNotes ? paintNotes(lookup, notes) : []),
    [lookup, notes, settings.showNotes],
  );
  useEffect(() => painter.current?.paint('passage', paintPassage(passage)), [passage]);
  return painter;
}
