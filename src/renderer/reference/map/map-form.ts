/** Whether the map is drawn or written as a table. It outlasts the page, so that coming back finds the same form. */
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

export const mapForms = ['drawing', 'table'] as const;
export type MapForm = (typeof mapForms)[number];

const useChosenForm = create<{ readonly form: MapForm | null }>(() => ({ form: null }));

/** Shows the other form from now on. */
export function chooseForm(form: MapForm): void {
  useChosenForm.setState({ form });
}

/** The chosen form; before one is chosen, the table where the window is narrow and else the drawing. */
export function useMapForm(): MapForm {
  const chosen = useChosenForm((state) => state.form);
  const isNarrow = useSyncExternalStore(followWidth, () => narrow.matches);
  return chosen ?? (isNarrow ? 'table' : 'drawing');
}

const narrow = matchMedia('(max-width: 640px)');

function followWidth(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}
