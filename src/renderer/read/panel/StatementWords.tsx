import { useIntl } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { explainStatement, type Said } from '../../../shared/reference/explain';
import type { Statement } from '../../../shared/briefing/statement';
import { useBriefingLanguage } from '../../parts/briefing-language';
import { EmphasisText } from '../EmphasisText';

interface StatementWordsProps {
  readonly statement: Statement;
  readonly documents: Briefing['documents'];
}

/** A statement explained in words, its kind and document first. */
export function StatementWords({ statement, documents }: StatementWordsProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  const say = ({ id, values }: Said): string => intl.formatMessage({ id }, values);
  const { lead, rest, note } = explainStatement(statement, documents);
  return (
    <p className="panel-words">
      <b>{say(lead)}</b> {rest.map(say).join(' ')}
      {note !== null && (
        <>
          {' '}
          <span {...language}>
            <EmphasisText text={note} marks="dropped" />
          </span>
        </>
      )}
    </p>
  );
}
