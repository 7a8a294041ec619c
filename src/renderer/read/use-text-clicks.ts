import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Lookup } from '../../shared/lookup';
import { offsetAt } from './selection';
import { statementAt } from './statement-at';

/** A click on the text chooses its sentence, and the statement under the pointer. Selecting words is no click. */
export function useTextClicks(
  article: RefObject<HTMLElement | null>,
  lookup: Lookup,
  onChoose: (sentence: string, statement: string | null) => void,
): void {
  const click = useEffectEvent((event: MouseEvent) => {
    const sentence = event.target instanceof Element ? event.target.closest('.sentence') : null;
    if (!sentence || document.getSelection()?.isCollapsed === false) return;
    const place = offsetAt(event.clientX, event.clientY);
    const statement = place ? statementAt(lookup, place.blockId, place.offset) : null;
    onChoose(sentence.id, statement?.sentence === sentence.id ? statement.id : null);
  });
  useEffect(() => {
    const element = article.current;
    const clicked = (event: MouseEvent): void => click(event);
    element?.addEventListener('click', clicked);
    return () => element?.removeEventListener('click', clicked);
  }, [article]);
}
