import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Statement } from '../../shared/briefing/statement';
import { Code } from '../parts/Code';
import { Inferred } from '../parts/Inferred';
import { useNameStatement } from '../parts/name-statement';
import { SentenceRef } from '../parts/SentenceRef';
import type { OpenBriefing } from '../state/open-briefing';
import { QuotedWords } from './QuotedWords';
import './StatementLine.css';

interface StatementLineProps {
  readonly open: OpenBriefing;
  readonly statement: Statement;
  /** What is said after the words. */
  readonly children?: ReactNode;
}

/** A statement on a line: code, sentence and words in three fixed places, then what to beware of. */
export function StatementLine({ open, statement, children }: StatementLineProps) {
  const nameStatement = useNameStatement();
  return (
    <span className="statement-line">
      <span className="statement-line-code">
        <Code statement={statement} />
        <span className="unseen">{nameStatement(statement)}</span>
      </span>
      <span className="statement-line-ref">
        <SentenceRef sentence={statement.sentence} statement={statement.id} />
      </span>
      <span>
        <QuotedWords
          open={open}
          sentence={statement.sentence}
          quote={statement.quote}
          statement={statement}
        />
        {/* Screen readers have met these in the name of the statement. */}
        <span className="statement-line-cautions" aria-hidden="true">
          {statement.certainty !== 'asserted' && (
            <>
              {' '}
              <FormattedMessage id={`certainty.${statement.certainty}`} />
            </>
          )}
          {statement.basis === 'inferred' && (
            <>
              {' '}
              <Inferred />
            </>
          )}
        </span>
        {children}
      </span>
    </span>
  );
}
