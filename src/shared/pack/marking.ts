/** The handling marking: any words, or a label of the Traffic Light Protocol (FIRST, TLP 2.0), which has one spelling. */

/** The labels of TLP 2.0, from the widest circle to the narrowest. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type TlpLabel = (typeof tlpLabels)[number];

/** The label that the marking is, however it is typed; null for other words. */
export function tlpLabelOf(marking: string): TlpLabel | null {
  const typed = lettersOf(marking);
  return tlpLabels.find((label) => lettersOf(label) === typed) ?? null;
}

/** The marking without spaces around it, a label of TLP as the protocol writes it. */
export function usualMarking(marking: string): string {
  return tlpLabelOf(marking) ?? marking.trim();
}

/** Without the case and whatever stands between the words of a label. */
function lettersOf(marking: string): string {
  return marking.replaceAll(/[\s:+_-]/gu, '').toUpperCase();
}
