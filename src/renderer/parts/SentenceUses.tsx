/** The uses of a sentence as links, group by group: the table of all sentences and the reader's panel say them alike. */
import { Fragment, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { columnName } from '../../shared/briefing/column-name';
import type { ColumnId } from '../../shared/briefing/comparison';
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { PackNote } from '../../shared/pack/pack-notes';
import { linkRelations } from '../../shared/briefing/statement';
import { linkingSentences, nameLine, type Trace, type Uses } from '../../shared/reference/traces';
import { type Place, readingAt } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { Code } from './Code';
import { useNameStatement } from './name-statement';
import { PlaceLink } from './PlaceLink';
import { SentenceRefs } from './SentenceRef';
import './SentenceUses.css';

/** The groups in the order in which they are told; the reader's notes come last. */
export const groupsOfUses = [
  'statements',
  'links',
  'cells',
  'gaps',
  'tensions',
  'lines',
  'assumptions',
  'terms',
  'documents',
  'notes',
] as const satisfies readonly (Uses | 'notes')[];
export type UseGroup = (typeof groupsOfUses)[number];

/** What a sentence is used for: its trace, and the reader's notes on it. */
export interface Used extends Trace {
  readonly notes: readonly PackNote[];
}

interface SentenceUsesProps {
  readonly used: Used;
  readonly group: UseGroup;
  readonly open: OpenBriefing;
}

/** The uses of one group, parted by commas; codes stand apart by themselves. Nothing where there are none. */
export function SentenceUses({ used, group, open }: SentenceUsesProps) {
  const nameStatement = useNameStatement();
  const items: Readonly<Record<UseGroup, () => readonly ReactNode[]>> = {
    statements: () =>
      used.statements.map((statement) => (
        <PlaceLink key={statement.id} place={readingAt(statement.sentence, statement.id)}>
          <Code statement={statement} />
          <span className="unseen">{nameStatement(statement)}</span>
        </PlaceLink>
      )),
    links: () =>
      linkRelations.flatMap((relation) => {
        const from = linkingSentences(used, relation);
        return from.length === 0
          ? []
          : [
              <Fragment key={relation}>
                <FormattedMessage id={`relation.${relation}.back`} /> <SentenceRefs sentences={from} />
              </Fragment>,
            ];
      }),
    cells: () =>
      used.cells.map(({ topic, columnId }) => (
        <PlaceLink key={`${topic.id} ${columnId}`} place={{ view: 'compare', topicId: topic.id, columnId }}>
          {topic.label}
          {noBreak}
          <ColumnCode columnId={columnId} open={open} />
        </PlaceLink>
      )),
    gaps: () =>
      used.gaps.map(({ number, gap }) => (
        <PlaceLink key={gap.id} place={referringTo('gaps', gap.id)}>
          <FormattedMessage id="trace.gap" values={{ number, subject: gap.subject, seen, unseen }} />
        </PlaceLink>
      )),
    tensions: () =>
      used.tensions.map(({ id }) => (
        <PlaceLink key={id} place={referringTo('tensions', id)}>
          <FormattedMessage id="trace.tension" values={{ number: id.slice(1) }} />
        </PlaceLink>
      )),
    lines: () =>
      used.lines.map(({ list, number }) => (
        <PlaceLink
          key={`${list} ${number}`}
          place={{ view: 'read', sentence: null, statement: null, line: nameLine({ list, number }) }}
        >
          <FormattedMessage id={`trace.line.${list}`} values={{ number }} />
        </PlaceLink>
      )),
    assumptions: () =>
      used.assumptions.map(({ number, assumption }) => (
        <PlaceLink key={assumption.id} place={referringTo('assumptions', assumption.id)}>
          <FormattedMessage id="trace.assumption" values={{ number }} />
        </PlaceLink>
      )),
    terms: () =>
      used.terms.map(({ term }) => (
        <PlaceLink key={term} place={referringTo('glossary', term)}>
          <span className="use-term" lang={open.briefing.language} dir={open.briefing.direction}>
            {withoutMarks(term)}
          </span>
        </PlaceLink>
      )),
    documents: () => used.documents.map(({ label }) => label),
    notes: () =>
      used.notes.map(({ note, number }) => (
        <PlaceLink key={note.id} place={{ view: 'notes', noteId: note.id }}>
          <FormattedMessage id="trace.note" values={{ number: number ?? 0 }} />
        </PlaceLink>
      )),
  };
  return (
    <span className="use" data-uses={group}>
      {/* A bare figure always means a sentence. */}
      {group === 'gaps' && used.gaps.length > 0 && (
        <>
          <FormattedMessage id="trace.gaps.prefix" values={{ count: used.gaps.length }} />{' '}
        </>
      )}
      {items[group]().map((item, index) => (
        <Fragment key={index}>
          {index > 0 && (group === 'statements' ? ' ' : ', ')}
          {item}
        </Fragment>
      ))}
    </span>
  );
}

/** `D1` or `A`, named in full for those who hear it. */
function ColumnCode({ columnId, open }: { readonly columnId: ColumnId; readonly open: OpenBriefing }) {
  const document = open.briefing.documents.find(({ id }) => id === columnId);
  return (
    <>
      <span className="use-column" aria-hidden="true">
        {document ? document.id.replace('doc', 'D') : <FormattedMessage id="document.code.agreement" />}
      </span>
      <span className="unseen">{columnName(open.briefing, columnId)}</span>
    </>
  );
}

function referringTo(page: (Place & { readonly view: 'reference' })['page'], item: string): Place {
  return { view: 'reference', page, item };
}

const noBreak = '\u00a0';

/** For the eye alone: what is heard says it in full. */
function seen(words: ReactNode): ReactNode {
  return <span aria-hidden="true">{words}</span>;
}

function unseen(words: ReactNode): ReactNode {
  return <span className="unseen">{words}</span>;
}
