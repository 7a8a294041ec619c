import { type RefObject, useEffect, useRef } from 'react';
import { rememberSearch } from '../state/kept-searches';

/** A search that finds something and is looked at for so long has led somewhere, in milliseconds. */
const lookedAtMs = 2000;

interface Remembered {
  readonly isOpen: boolean;
  readonly query: string;
  readonly total: number;
}

/** Keeps the searches that led somewhere: those whose results are looked at for a while, and those the answer is called for. */
export function useRemembered({ isOpen, query, total }: Remembered): () => void {
  // What was kept since the sheet was opened: typed on, the query takes its place.
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (!isOpen) kept.current = null;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen || total === 0) return undefined;
    const timer = setTimeout(() => keep(query, kept), lookedAtMs);
    return () => clearTimeout(timer);
  }, [isOpen, query, total]);
  return () => keep(query, kept);
}

/** In the place of what it was typed on from, where that was kept a moment ago. */
function keep(query: string, kept: RefObject<string | null>): void {
  if (query.trim() === '') return;
  const before = kept.current;
  kept.current = query;
  void rememberSearch(query, before !== null && query.startsWith(before) ? before : null);
}
