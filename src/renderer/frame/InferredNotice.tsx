import { FormattedMessage } from 'react-intl';
import { isInferred } from '../../shared/briefing/inferred';
import { PlaceLink } from '../parts/PlaceLink';
import { useReader } from '../state/store';
import './InferredNotice.css';

/** In every view of the briefing, that inferred assignments are treated as unassigned, and the way to what that changes. */
export function InferredNotice() {
  const open = useReader((state) => state.open);
  const isInLibrary = useReader((state) => state.place.view === 'library');
  if (!open || isInLibrary || open.inferred === 'assigned') return null;
  if (!open.asOpened.statements.some(isInferred)) return null;
  return (
    <p className="inferred-notice" role="status">
      <PlaceLink place={{ view: 'reference', page: 'assumptions', item: null }}>
        <FormattedMessage id="app.inferred-unassigned" />
      </PlaceLink>
    </p>
  );
}
