import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { ListedBriefing } from '../../shared/briefing/library';
import { AskDialog } from '../parts/writing/AskDialog';
import { openBriefing, removeBriefing } from '../state/library-actions';

interface BriefingRowProps {
  readonly briefing: ListedBriefing;
  /** The briefing in the window, where it is this one, in this edition or another. */
  readonly open: OpenBriefing | null;
}

/** What of the briefing in the window says which one it is. */
export type OpenBriefing = Pick<Briefing, 'id' | 'edition' | 'editionHash'>;

const counted = ['sentences', 'statements', 'documents', 'topics'] as const;

/** One briefing: its title and whose that is, its edition and counts, where it lies. Pressing it opens it. */
export function BriefingRow({ briefing, open }: BriefingRowProps) {
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const { title, edition, where } = briefing;
  const isOpen = open?.editionHash === briefing.editionHash;
  const facts = [
    intl.formatMessage({ id: 'library.edition' }, { edition }),
    ...counted.map((each) => intl.formatMessage({ id: `library.${each}` }, { count: briefing[each] })),
    intl.formatMessage({ id: `library.${where}` }),
  ];
  return (
    <li className={isOpen ? 'briefing-row is-open' : 'briefing-row'}>
      <button
        type="button"
        className="briefing-open"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => void openBriefing(briefing, briefing.editionHash)}
      >
        <span className="briefing-head">
          <bdi className="briefing-title" lang={titleLanguage(briefing)}>
            {title}
          </bdi>{' '}
          {briefing.titleBy === 'editor' && (
            <span className="briefing-mark">
              <FormattedMessage id="library.editors-title" />
            </span>
          )}{' '}
          {isOpen && (
            <b className="briefing-mark">
              <FormattedMessage id="library.open-now" />
            </b>
          )}
          {open && !isOpen && (
            <b className="briefing-mark">
              <FormattedMessage id="library.other-open" values={{ edition: open.edition }} />
            </b>
          )}
        </span>{' '}
        <span className="briefing-facts">{intl.formatList(facts, { type: 'unit' })}</span>
      </button>
      <p className="briefing-folder">{briefing.folder}</p>
      {where === 'yours' && (
        <button type="button" className="button button--bare briefing-remove" onClick={() => setAsking(true)}>
          <FormattedMessage id="library.remove" />
          <span className="unseen">{title}</span>
        </button>
      )}
      {isAsking && (
        <AskDialog
          title={<FormattedMessage id="library.removing.title" values={{ title }} />}
          keep={<FormattedMessage id="library.removing.keep" />}
          act={<FormattedMessage id="library.removing.do" />}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void removeBriefing(briefing);
          }}
        >
          <FormattedMessage id="library.removing.words" />
        </AskDialog>
      )}
    </li>
  );
}

/** The article's own title is in its language; the editor's may be in any. */
function titleLanguage({ titleBy, language }: ListedBriefing): string | undefined {
  return titleBy === 'article' ? language : undefined;
}
