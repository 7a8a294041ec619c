import { FormattedMessage } from 'react-intl';
import { withoutMarks } from '../../shared/briefing/emphasis';
import { languageOf } from '../../shared/language-of';
import type { OpenBriefing } from '../state/open-briefing';
import './CellFarOff.css';
import type { Cell } from './rows';

interface CellFarOffProps {
  readonly cell: Cell;
  readonly id: string;
  readonly open: OpenBriefing;
}

/** A cell far out of sight: its words alone. It can take the focus, and is drawn in full when it comes near. */
export function CellFarOff({ cell, id, open }: CellFarOffProps) {
  return (
    <td id={id} tabIndex={-1}>
      {cell.kind === 'gap' ? (
        <FormattedMessage id="silence" />
      ) : (
        <span className="cell-far-off" {...languageOf(open.briefing)}>
          {cell.lines.map(({ entry }) => withoutMarks(entry.quote.exact)).join('; ')}
        </span>
      )}
    </td>
  );
}
