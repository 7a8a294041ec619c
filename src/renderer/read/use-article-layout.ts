import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Grade } from '../../shared/grade';
import type { Lookup } from '../../shared/lookup';
import { type ArticleLayout, measureArticle, unmeasured } from './article-layout';
import type { PlacedNote } from './margin-notes';

interface Watched {
  readonly body: RefObject<HTMLElement | null>;
  readonly lookup: Lookup;
  readonly notes: readonly PlacedNote[];
  /** The blocks whose margins are drawn: only they are measured. */
  readonly near: ReadonlySet<string>;
  readonly showCodes: boolean;
  /** They stand in the margin below the codes, which take more room then. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/** The article's layout, measured anew when its content, its width, its type or its fonts change. */
export function useArticleLayout({ body, lookup, notes, near, showCodes, grades }: Watched): ArticleLayout {
  const [layout, setLayout] = useState<ArticleLayout>(unmeasured);
  const measure = useEffectEvent(() => {
    if (body.current) {
      setLayout(measureArticle(body.current, { lookup, notes, showCodes, near, drawn: layout.notes }));
    }
  });
  // Where lines break is known after layout alone; measuring here, the page is drawn once, with all in its place.
  useLayoutEffect(() => {
    if (body.current) {
      // oxlint-disable-next-line react/set-state-in-effect
      setLayout(measureArticle(body.current, { lookup, notes, showCodes, near, drawn: layout.notes }));
    }
    // The grades are measured with the codes that they stand below.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [body, lookup, notes, near, showCodes, grades, layout.notes]);
  useEffect(() => {
    const observer = new ResizeObserver(() => measure());
    if (body.current) {
      observer.observe(body.current);
      if (body.current.parentElement) observer.observe(body.current.parentElement);
    }
    const again = () => measure();
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [body]);
  return layout;
}
