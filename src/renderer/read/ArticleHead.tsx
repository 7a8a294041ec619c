import { FormattedMessage, useIntl } from 'react-intl';
import { languageOf } from '../../shared/language-of';
import { InferredWords } from '../parts/InferredWords';
import type { OpenBriefing } from '../state/open-briefing';
import { missingFacts } from './panel/missing-facts';
import { useNamedLine } from './use-named-line';

interface ArticleHeadProps {
  readonly open: OpenBriefing;
  readonly onWrite: () => void;
}

/**
 * The title with whose it is, what the article gives of itself and what not, how much there is, what is treated as
 * unassigned, and a way to write on the whole.
 */
export function ArticleHead({ open, onWrite }: ArticleHeadProps) {
  const intl = useIntl();
  const named = useNamedLine();
  const { briefing } = open;
  const missing = missingFacts(briefing.article).map((id) => intl.formatMessage({ id }));
  const { author, outlet, date } = briefing.article;
  const given = [author, outlet, date].filter((fact) => fact !== null);
  const sentences = briefing.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  return (
    <header className="article-head">
      <h1 className="article-title" {...named('title')} {...languageOf(briefing)}>
        {briefing.title.text}
      </h1>
      {given.length > 0 && (
        <p className="article-facts" {...languageOf(briefing)}>
          {intl.formatList(given, { type: 'unit' })}
        </p>
      )}
      <p className="article-facts">
        {missing.length > 0
          ? `${intl.formatMessage({ id: 'read.facts.missing' }, { by: briefing.title.by, facts: intl.formatList(missing, { type: 'disjunction' }) })} `
          : briefing.title.by === 'editor' && `${intl.formatMessage({ id: 'read.facts.editors-title' })} `}
        <FormattedMessage
          id="read.facts.counts"
          values={{ sentences, statements: briefing.statements.length }}
        />
      </p>
      <InferredWords open={open} agreement="shown" />
      <button type="button" className="article-write" onClick={onWrite}>
        <FormattedMessage id="read.note.on-article" />
      </button>
    </header>
  );
}
