import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { countTaken, type ImportReport as Report } from '../../shared/note-import/report';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { ImportAccount } from './ImportAccount';

interface ImportReportProps {
  readonly importId: number;
  readonly report: Report;
  readonly onClose: () => void;
}

/** What importing did: the same account, to be copied or saved. */
export function ImportReport({ importId, report, onClose }: ImportReportProps) {
  const [said, setSaid] = useState<Said>({ kind: 'none' });
  const count = countTaken(report);
  const tell = async (way: 'copy' | 'save'): Promise<void> => {
    try {
      const path = await lectern.tellImport(importId, way);
      setSaid(
        way === 'copy' ? { kind: 'copied' } : path === null ? { kind: 'none' } : { kind: 'saved', path },
      );
    } catch (error) {
      setSaid({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  return (
    <>
      <p className="import-words">
        <FormattedMessage id="import.done" values={{ count }} />.{' '}
        {count > 0 && <FormattedMessage id="import.undone" />}
      </p>
      <ImportAccount report={report} tense="done" />
      <div className="import-foot">
        <span className="import-foot-words" role="status">
          {said.kind === 'copied' && <FormattedMessage id="import.copied" />}
          {said.kind === 'saved' && <FormattedMessage id="import.saved" values={{ path: said.path }} />}
          {said.kind === 'failed' && <span className="is-trouble">{said.reason}</span>}
        </span>
        <button type="button" className="button" onClick={() => void tell('copy')}>
          <FormattedMessage id="import.copy" />
        </button>
        <button type="button" className="button" onClick={() => void tell('save')}>
          <FormattedMessage id="import.save" />
        </button>
        <button type="button" className="button button--main" onClick={onClose}>
          <FormattedMessage id="import.close" />
        </button>
      </div>
    </>
  );
}

type Said =
  | { readonly kind: 'none' | 'copied' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string };
