import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Grade } from '../../../shared/notes/grade';
import type { Lookup } from '../../../shared/briefing/lookup';
import {
  type ArticleLayout,
  type BesideBlocks,
  layOutMargins,
  type MeasuredBlocks,
  measureBlocks,
  unmeasured,
} from './article-layout';

interface Watched {
  readonly body: RefObject<HTMLElement | null>;
  readonly lookup: Lookup;
  /** What stands in the right margin. */
  readonly notes: BesideBlocks;
  /** The blocks whose margins are drawn: only they are measured. */
  readonly near: ReadonlySet<string>;
  readonly showCodes: boolean;
  /** They stand in the margin below the codes, which take more room then. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/**
 * The article's layout, measured anew when its content, its width, its type or its fonts change. When only notes change the
 * blocks stay as they were measured: a note does not move them.
 */
export function useArticleLayout({ body, lookup, notes, near, showCodes, grades }: Watched): ArticleLayout {
  const [layout, setLayout] = useState<ArticleLayout>(unmeasured);
  const measured = useRef<MeasuredBlocks>(new Map());
  const layOut = useEffectEvent(() => {
    if (body.current)
      setLayout(layOutMargins(body.current, { notes, blocks: measured.current, before: layout }));
  });
  const measure = useEffectEvent(() => {
    if (body.current) measured.current = measureBlocks(body.current, { lookup, showCodes, near });
  });
  // Where lines break is known after layout alone; measuring here, the page is drawn once, with all in its place. The
  // grades are measured with the codes that they stand below, and the room for notes takes from that of the words.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useLayoutEffect(() => measure(), [body, lookup, near, showCodes, grades, layout.notes]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useLayoutEffect(() => layOut(), [body, lookup, notes, near, showCodes, grades, layout.notes]);
  useEffect(() => {
    const again = () => {
      measure();
      layOut();
    };
    const observer = new ResizeObserver(again);
    if (body.current) {
      observer.observe(body.current);
      if (body.current.parentElement) observer.observe(body.current.parentElement);
    }
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [body]);
  return layout;
}
