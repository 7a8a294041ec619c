/** What the comparison of each briefing shows. It outlasts the view, so that coming back from a sentence finds the same rows. */
import { create } from 'zustand';
import { type Choice, wholeTable } from './choice';

/** The choices by briefing; one without a choice shows the whole table. */
const useChoices = create<Readonly<Record<string, Choice>>>(() => ({}));

/** Reads what is chosen for the briefing, in a component. */
export function useChoice(briefingId: string): Choice {
  return useChoices((choices) => choices[briefingId] ?? wholeTable);
}

/** Shows other topics and columns. Where the chosen cell goes then is the caller's matter. */
export function show(briefingId: string, choice: Choice): void {
  useChoices.setState({ [briefingId]: choice });
}
