import type { ReactNode } from 'react';
import type { Place } from '../state/place';
import { dispatch } from '../state/store';
import './PlaceLink.css';

interface PlaceLinkProps {
  readonly place: Place;
  readonly children: ReactNode;
}

/** Words that lead to another place of the window; one can come back from there. */
export function PlaceLink({ place, children }: PlaceLinkProps) {
  return (
    <a
      className="place-link"
      href={`#${place.view}`}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        dispatch({ kind: 'placeChosen', place });
      }}
    >
      {children}
    </a>
  );
}
