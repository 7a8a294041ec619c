import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { Lookup } from '../../shared/briefing/lookup';
import type { SilenceAnswer as Silence } from '../../shared/search/answer';
import { type Group, groups } from '../../shared/search/searchable';
import { Rest } from '../parts/Rest';
import './SilenceAnswer.css';
import { numberOf } from '../../shared/search/result-where';

interface SilenceAnswerProps {
  readonly answer: Silence;
  readonly lookup: Lookup;
  readonly onOpenSentence: (sentence: string) => void;
}

/** Silence, said as the answer: what the article does not say, who else speaks of it, and the nearest sentences. */
export function SilenceAnswer({ answer, lookup, onOpenSentence }: SilenceAnswerProps) {
  const intl = useIntl();
  const held = groups.filter(isHolder).flatMap((group) => {
    const count = answer.counts.get(group) ?? 0;
    return count > 0 ? [{ count, words: intl.formatMessage({ id: `search.held.${group}` }, { count }) }] : [];
  });
  const topics = answer.topics.map((id) => isolate(lookup.topics.get(id)?.label ?? id));
  return (
    <div className="search-answer">
      <h2 className="search-answer-words">
        <Rest />
        <span>
          {answer.question === null ? (
            <FormattedMessage id="search.silence" values={{ words: answer.words.join(' ') }} />
          ) : (
            <FormattedMessage id="search.silence.question" values={{ question: isolate(answer.question) }} />
          )}
        </span>
      </h2>
      <p>
        <FormattedMessage id="search.silence.none" values={{ count: answer.words.length }} />{' '}
        {held.length > 0 && (
          <FormattedMessage
            id="search.silence.held"
            values={{
              list: capitalise(intl.formatList(held.map(({ words }) => words))),
              count: held.reduce((sum, { count }) => sum + count, 0),
            }}
          />
        )}{' '}
        <FormattedMessage id="search.silence.under" values={{ topics: intl.formatList(topics) }} />{' '}
        {answer.nearest.length > 0 && (
          <FormattedMessage
            id="search.silence.nearest"
            values={{
              count: answer.nearest.length,
              list: intl.formatList<ReactNode>(
                answer.nearest.map((sentence) => (
                  <a
                    key={sentence}
                    className="ref"
                    href={`#${sentence}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onOpenSentence(sentence);
                    }}
                  >
                    {numberOf(sentence)}
                  </a>
                )),
              ),
            }}
          />
        )}
      </p>
    </div>
  );
}

function isHolder(group: Group): group is Exclude<Group, 'sentences'> {
  return group !== 'sentences';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
