import { useReader } from '../state/store';
import { Reader } from './Reader';

/** The view in which one reads: the article with its margins, the explanation, the key. Empty until a briefing is open. */
export function ReadView() {
  const open = useReader((state) => state.open);
  return open && <Reader key={open.briefing.id} open={open} />;
}
