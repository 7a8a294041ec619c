import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import { missingFacts } from './missing-facts';

interface ArticleHeadProps {
  readonly briefing: Briefing;
  readonly onWrite: () => void;
}

/** The title with whose it is, what the article does not give, how much there is, and a way to write on the whole. */
export function ArticleHead({ briefing, onWrite }: ArticleHeadProps) {
  const intl = useIntl();
  const missing = missingFacts(briefing.article).map((id) => intl.formatMessage({ id }));
  const sentences = briefing.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  return (
    <header className="article-head">
      <h1 className="article-title">{briefing.title.text}</h1>
      <p className="article-facts">
        {briefing.title.by === 'editor' && `${intl.formatMessage({ id: 'read.facts.editors-title' })} `}
        {missing.length > 0 &&
          `${intl.formatMessage({ id: 'read.facts.missing' }, { facts: intl.formatList(missing, { type: 'disjunction' }) })} `}
        <FormattedMessage
          id="read.facts.counts"
          values={{ sentences, statements: briefing.statements.length }}
        />
      </p>
      <button type="button" className="article-write" onClick={onWrite}>
        <FormattedMessage id="read.note.on-article" />
      </button>
    </header>
  );
}
