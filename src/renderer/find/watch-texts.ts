/** Tells when the texts of a view may have changed, once a frame; what else changes in it says nothing. */
import { textAttribute } from '../parts/text-offsets';
import { findRoots, foot } from './page-texts';

interface Watching {
  /** What held the texts when they were read. */
  readonly roots: () => readonly Element[];
  readonly onChanged: () => void;
}

const textSelector = `[${textAttribute}]`;

export function watchTexts(view: Element, { roots, onChanged }: Watching): { readonly end: () => void } {
  let waiting = 0;
  const observer = new MutationObserver((records) => {
    if (waiting !== 0 || !records.some((record) => touchesTexts(view, roots(), record))) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      onChanged();
    });
  });
  observer.observe(view, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['open', 'hidden'],
  });
  return {
    end: () => {
      cancelAnimationFrame(waiting);
      observer.disconnect();
    },
  };
}

function touchesTexts(
  view: Element,
  roots: readonly Element[],
  { target, addedNodes, removedNodes }: MutationRecord,
): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || element.closest('.find-bar')) return false;
  if (roots.length === 0 || !roots.every((root) => root.isConnected)) return true;
  const root = roots.find((each) => each.contains(element));
  if (!root) return element.closest(foot) !== null && findRoots(view).some((each) => !roots.includes(each));
  if (!root.matches('.article') || element.closest(textSelector)) return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && (node.matches(textSelector) || node.querySelector(textSelector)),
  );
}
