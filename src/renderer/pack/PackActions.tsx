import { FolderOpen, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PreparedPack } from '../../shared/pack/pack';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import { PlainFileNotice } from '../parts/PlainFileNotice';
import type { Preparation } from './prepare-latest';
import type { PackActions as Actions, PackOutcome } from './use-pack-actions';
import { PackMeasure, PackStepWords } from './PackMeasure';
import { useProgress } from './use-progress';
import './PackActions.css';

interface PackActionsProps {
  /** `null` while no section is chosen: there is nothing to save or print. */
  readonly preparation: Preparation<PreparedPack> | null;
  readonly actions: Actions;
  /** The button for its other shapes. */
  readonly children: ReactNode;
  /** Calls off what is being laid out or saved in parts. */
  readonly onCancel: () => void;
}

/** The foot of the form: how many pages, what came of the last wish, and the buttons. */
export function PackActions({ preparation, actions, onCancel, children }: PackActionsProps) {
  const { outcome } = actions;
  const pages = preparation?.last?.pages ?? 0;
  const isLong = pages > mostPagesInPart;
  const isSavingParts = outcome.kind === 'waiting' && outcome.action === 'parts';
  const progress = useProgress(isSavingParts && preparation?.kind === 'ready');
  return (
    <div className="pack-actions" data-outcome={outcome.kind}>
      <Failure preparation={preparation} actions={actions} />
      {isLong && (
        <p className="pack-long">
          <FormattedMessage id="pack.long" values={{ pages, most: mostPagesInPart }} />
        </p>
      )}
      <output className="pack-state">
        {progress ? (
          <PackStepWords progress={progress} />
        ) : (
          <State preparation={preparation} outcome={outcome} />
        )}
      </output>
      {progress && <PackMeasure progress={progress} />}
      {progress && (
        <button className="button" type="button" onClick={onCancel}>
          <FormattedMessage id="pack.cancel" />
        </button>
      )}
      <PlainFileNotice />
      {outcome.kind === 'saved' && (
        <button className="button" type="button" onClick={actions.showSaved}>
          <FolderOpen className="icon" aria-hidden="true" />
          <FormattedMessage id="pack.show-folder" />
        </button>
      )}
      <button className="button" type="button" disabled={preparation === null} onClick={actions.print}>
        <Printer className="icon" aria-hidden="true" />
        <FormattedMessage id="pack.print" />
      </button>
      {children}
      {isLong && (
        <button
          className="button"
          type="button"
          disabled={preparation === null || isSavingParts}
          onClick={actions.saveParts}
        >
          <FormattedMessage id="pack.save-parts" />
        </button>
      )}
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
  if (outcome.kind === 'saved') {
    return outcome.parts === 1 ? (
      <FormattedMessage id="pack.saved" values={{ path: outcome.path }} />
    ) : (
      <FormattedMessage id="pack.saved.parts" values={{ count: outcome.parts, path: outcome.path }} />
    );
  }
  return (
    preparation.last && <FormattedMessage id="pack.page-count" values={{ pages: preparation.last.pages }} />
  );
}

interface FailureProps {
  readonly preparation: Preparation<PreparedPack> | null;
  readonly actions: Actions;
}

/** Why there are no new pages, or why they were not saved or printed: then they can be saved instead. */
function Failure({ preparation, actions: { outcome, save } }: FailureProps) {
  if (preparation?.kind === 'failed') return <Alert id="pack.failed" reason={preparation.reason} />;
  if (outcome.kind !== 'failed') return null;
  if (outcome.action !== 'print') return <Alert id="pack.failed.save" reason={outcome.reason} />;
  return (
    <>
      <Alert id="pack.failed.print" reason={outcome.reason} />
      <button className="button" type="button" onClick={save}>
        <FormattedMessage id="pack.save-instead" />
      </button>
    </>
  );
}

interface AlertProps {
  readonly id: 'pack.failed' | 'pack.failed.save' | 'pack.failed.print';
  readonly reason: string;
}

function Alert({ id, reason }: AlertProps) {
  return (
    <p className="pack-failure" role="alert">
      <b>
        <FormattedMessage id={id} />
      </b>{' '}
      {reason}
    </p>
  );
}
