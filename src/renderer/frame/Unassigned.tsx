import { FormattedMessage } from 'react-intl';
import { isInferred } from '../../shared/inferred';
import { PlaceLink } from '../parts/PlaceLink';
import type { OpenBriefing } from '../state/open-briefing';
import './Unassigned.css';

/** Says over every view that inferred is treated as unassigned, and leads to where that is told and taken back. */
export function Unassigned({ open: { asOpened, inferred } }: { readonly open: OpenBriefing }) {
  if (inferred === 'assigned' || !asOpened.statements.some(isInferred)) return null;
  return (
    <span className="unassigned">
      <PlaceLink place={{ view: 'reference', page: 'assumptions', item: null }}>
        <FormattedMessage id="app.unassigned" />
      </PlaceLink>
    </span>
  );
}
