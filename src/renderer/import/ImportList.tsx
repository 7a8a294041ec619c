import { type RefObject, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ImportItem } from '../../shared/note-import/report';
import { ImportRow } from './ImportRow';

interface ImportListProps {
  readonly items: readonly ImportItem[];
  readonly tense: 'outcome' | 'done';
  readonly namedAbove: string | null;
}

/** The notes of the file, in its order. Of many, those are drawn that are in sight or soon will be. */
export function ImportList({ items, tense, namedAbove }: ImportListProps) {
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<number>(pageful);
  return (
    <div
      className="import-scroll"
      ref={scroller}
      role="region"
      aria-label={intl.formatMessage({ id: 'import.items' })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
      tabIndex={0}
    >
      <ol className="import-list">
        {items.slice(0, drawn).map((item, index) => (
          // The list of one report never changes.
          <ImportRow key={index} item={item} tense={tense} namedAbove={namedAbove} />
        ))}
        {drawn < items.length && (
          <End key={drawn} scroller={scroller} onNear={() => setDrawn(drawn + pageful)} />
        )}
      </ol>
    </div>
  );
}

interface EndProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onNear: () => void;
}

/** Where the drawn ones end; a new one for every length of the list. */
function End({ scroller, onNear }: EndProps) {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
      { root: scroller.current, rootMargin: '1500px 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [scroller, onNear]);
  return <li ref={element} className="import-end" aria-hidden="true" />;
}

const pageful = 200;
