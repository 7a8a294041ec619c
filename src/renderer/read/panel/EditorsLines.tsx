import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { languageOf } from '../../../shared/language-of';
import { lineLists, nameLine } from '../../../shared/reference/traces';
import { SentenceRefs } from '../../parts/SentenceRef';
import { useNamedLine } from '../use-named-line';
import './EditorsLines.css';

interface EditorsLinesProps {
  readonly briefing: Briefing;
}

/** What the editors say of the article as a whole, list by list, each line with its sentences. Empty lists are left out. */
export function EditorsLines({ briefing }: EditorsLinesProps) {
  const named = useNamedLine();
  return lineLists
    .filter((list) => briefing[list].length > 0)
    .map((list) => (
      <section key={list} className="editors-lines" aria-labelledby={`editors-${list}`}>
        <h3 className="section-head" id={`editors-${list}`}>
          <FormattedMessage id={`read.${list}`} />
          <span className="quiet">
            <FormattedMessage id="editors-words" />
          </span>
        </h3>
        <ol>
          {briefing[list].map(({ text, sentences }, index) => (
            <li
              key={text}
              className="editors-line"
              {...named(nameLine({ list, number: index + 1 }))}
              {...languageOf(briefing)}
            >
              {text}{' '}
              <span className="editors-line-refs">
                <SentenceRefs sentences={sentences} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    ));
}
