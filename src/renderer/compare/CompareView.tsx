import { useReader } from '../state/store';
import { Comparison } from './Comparison';

/** The view in which one compares: topics by documents, silence included. Empty until a briefing is open. */
export function CompareView() {
  const open = useReader((state) => state.open);
  return open && <Comparison key={open.briefing.id} open={open} />;
}
