import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PreparedPack } from '../../shared/pack/pack';
import type { Preparation } from './prepare-latest';
import type { PackActions as Actions, PackOutcome } from './use-pack-actions';
import './PackActions.css';

interface PackActionsProps {
  /** `null` while no section is chosen: there is nothing to save or print. */
  readonly preparation: Preparation<PreparedPack> | null;
  readonly actions: Actions;
  /** The button for its other shapes. */
  readonly children: ReactNode;
}

/** The foot of the form: how many pages, what came of the last wish, and the two buttons. */
export function PackActions({ preparation, actions, children }: PackActionsProps) {
  return (
    <div className="pack-actions">
      <Failure preparation={preparation} outcome={actions.outcome} />
      <output className="pack-state">
        <State preparation={preparation} outcome={actions.outcome} />
      </output>
      <button className="button" type="button" disabled={preparation === null} onClick={actions.print}>
        <Printer className="icon" aria-hidden="true" />
        <FormattedMessage id="pack.print" />
      </button>
      {children}
      <button
        className="button button--main"
        type="button"
        disabled={preparation === null}
        onClick={actions.save}
      >
        <FormattedMessage id="pack.save" />
      </button>
    </div>
  );
}

interface StateProps {
  readonly preparation: Preparation<PreparedPack> | null;
  readonly outcome: PackOutcome;
}

function State({ preparation, outcome }: StateProps) {
  if (preparation === null) return <FormattedMessage id="pack.no-section" />;
  if (preparation.kind === 'preparing') return <FormattedMessage id="pack.preparing" />;
  if (outcome.kind === 'saved') return <FormattedMessage id="pack.saved" values={{ path: outcome.path }} />;
  return (
    preparation.last && <FormattedMessage id="pack.page-count" values={{ pages: preparation.last.pages }} />
  );
}

function Failure({ preparation, outcome }: StateProps) {
  const reason =
    preparation?.kind === 'failed' ? preparation.reason : outcome.kind === 'failed' ? outcome.reason : null;
  if (reason === null) return null;
  const id =
    preparation?.kind === 'failed'
      ? 'pack.failed'
      : outcome.kind === 'failed' && outcome.action === 'save'
        ? 'pack.failed.save'
        : 'pack.failed.print';
  return (
    <p className="pack-failure" role="alert">
      <b>
        <FormattedMessage id={id} />
      </b>{' '}
      {reason}
    </p>
  );
}
