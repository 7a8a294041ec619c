import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Anchor } from '../../../shared/anchoring/anchor';
import type { Sight } from '../../../shared/briefing/lens';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note } from '../../../shared/notes/note';
import type { Passage } from '../../../shared/notes/passage';
import type { Settings } from '../../../shared/contract/settings';
import type { Statement } from '../../../shared/briefing/statement';
import { createPainter, type Painter } from './highlights';
import type { NoteStretch, NoteStretches } from './note-stretches';
import {
  paintBlock,
  paintChosen,
  paintPassage,
  paintStatements,
  paintSuggestions,
  paintWhole,
} from './paintings';

interface Painted {
  readonly lookup: Lookup;
  /** The notes in the text; none while their layer is switched off. */
  readonly stretches: NoteStretches;
  /** The note that was gone to, or null. */
  readonly noteHere: Note | null;
  /** What is known of the place of a note that is to be put elsewhere, or null. */
  readonly putting: Anchor | null;
  readonly settings: Settings;
  readonly chosen: Statement | null;
  readonly passage: Passage | null;
  /** What is seen through the lens; null while the lens is clear. The chosen statement keeps its line all the same. */
  readonly sight: Sight | null;
  /** The blocks that are painted: those in sight or soon to be. */
  readonly near: ReadonlySet<string>;
}

/** Keeps the paint over the article's text in step with what is known and chosen. Answers who paints. */
export function usePainting(
  article: RefObject<HTMLElement | null>,
  painted: Painted,
): RefObject<Painter | null> {
  const { lookup, stretches, noteHere, putting, settings, chosen, passage, sight, near } = painted;
  const painter = useRef<Painter | null>(null);
  useEffect(() => {
    if (!article.current) return undefined;
    const made = createPainter(article.current, CSS.highlights);
    painter.current = made;
    return () => made.clear();
  }, [article]);

  const lines = useMemo(() => {
    if (!settings.showStatements) return paintChosen(lookup, chosen);
    const here = [...near].flatMap((blockId) =>
      (lookup.blocks.get(blockId)?.sentences ?? []).flatMap(({ id }) => lookup.statementsOf.get(id) ?? []),
    );
    const seen = here.filter(
      (statement) => !sight || sight.statements.has(statement.id) || statement === chosen,
    );
    return paintStatements(seen, lookup, chosen);
  }, [lookup, chosen, settings.showStatements, sight, near]);
  useEffect(() => painter.current?.paint('statements', lines), [lines]);
  useEffect(() => {
    painter.current?.paint(
      'notes',
      [...near].flatMap((blockId) => paintBlock(stretches.get(blockId) ?? none)),
    );
  }, [stretches, near]);
  useEffect(
    () => painter.current?.paint('here', noteHere ? paintWhole([noteHere], lookup, 'note-here') : []),
    [noteHere, lookup],
  );
  useEffect(() => painter.current?.paint('suggested', paintSuggestions(putting, lookup)), [putting, lookup]);
  useEffect(() => painter.current?.paint('passage', paintPassage(lookup, passage)), [lookup, passage]);
  return painter;
}

const none: readonly NoteStretch[] = [];
