import type { Briefing } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import type { Place } from '../state/place';

export interface SearchProps {
  readonly briefing: Briefing | null;
  readonly lookup: Lookup | null;
  readonly notes: readonly Note[];
  readonly open: boolean;
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  /** `keep`: the sheet stays open beside the place. */
  readonly onOpen: (place: Place, keep: boolean) => void;
  readonly onFocus: () => void;
  readonly onClose: () => void;
}

export function Search(props: SearchProps) {
  return <input aria-label="Search everything" value={props.query} readOnly />;
}
