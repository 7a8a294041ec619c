import { FormattedMessage, useIntl } from 'react-intl';
import type { Line } from '../../shared/briefing/briefing';
import { AsOnScreen } from './AsOnScreen';
import { languageOf } from '../../shared/language-of';
import { countWords } from '../../shared/count-words';
import { sectionNumber } from '../../shared/pack/paper';
import { includedAs } from '../../shared/pack/filter-words';
import { useFilterInWords } from '../parts/filter-in-words';
import { inUtc } from '../../shared/pack/in-utc';
import { usePageNumbers, usePaper } from './paper-context';
import { ours } from './OurWords';
import { Cite, CiteGaps, PageNumber } from './References';
import { EditorsWords } from './Words';
import './Cover.css';

/** What this is, the bottom line, what to be careful with, and where everything stands. */
export function Cover() {
  const { briefing } = usePaper();
  const words = countWords(briefing.bottomLine.map(({ text }) => text).join(' '));
  return (
    <>
      <p className="cover-kind">
        <FormattedMessage id="paper.kind" />
      </p>
      <h1 className="cover-title" id="section-cover" {...languageOf(briefing)}>
        <a href="#section-cover">{briefing.title.text}</a>
      </h1>
      <Descriptor />
      <Facts />
      <CoverHead id="paper.bottom-line" note="paper.bottom-line.note" />
      <p className="bottom-line" {...languageOf(briefing)}>
        {briefing.bottomLine.map((line) => (
          <CitedLine key={line.text} line={line} />
        ))}
      </p>
      {words > bottomLineWords && (
        <p className="bottom-line-long">
          <FormattedMessage id="paper.bottom-line.long" values={{ words, most: bottomLineWords }} />
        </p>
      )}
      <div className="cover-columns">
        <div>
          <Lines id="paper.warnings" lines={briefing.warnings} />
        </div>
        <Contents />
      </div>
      <div className="cover-more">
        <Lines id="paper.key-points" lines={briefing.keyPoints} />
        <CoverHead id="paper.source-descriptor" note="editors-words" />
        <p className="cover-words" {...languageOf(briefing)}>
          {briefing.sourceDescriptor}
        </p>
        <Colophon />
      </div>
    </>
  );
}

/** More than this is no bottom line any more; it prints whole all the same, and the cover says so. */
const bottomLineWords = 120;

/** What the article lacks, said of it in the order in which one looks for it. */
const facts = ['headline', 'author', 'outlet', 'date'] as const;

function Descriptor() {
  const intl = useIntl();
  const { briefing } = usePaper();
  const missing = facts.filter((fact) => briefing.article[fact] === null);
  const given = facts
    .flatMap((fact) => briefing.article[fact] ?? [])
    .filter((words) => words !== briefing.title.text);
  return (
    <p className="cover-descriptor" {...ours}>
      {briefing.title.by === 'editor' && (
        <>
          <FormattedMessage id="paper.title.by-editor" />{' '}
        </>
      )}
      <FormattedMessage
        id={missing.length > 0 ? 'paper.descriptor.missing' : 'paper.descriptor'}
        values={{
          missing: intl.formatList(
            missing.map((fact) => intl.formatMessage({ id: `paper.fact.${fact}` })),
            { type: 'disjunction' },
          ),
        }}
      />{' '}
      {given.length > 0 && (
        <>
          <EditorsWords>{intl.formatList(given, { type: 'unit' })}</EditorsWords>.{' '}
        </>
      )}
      <FormattedMessage id="paper.descriptor.texts" values={{ documents: briefing.documents.length }} />
    </p>
  );
}

function Facts() {
  const { job, notes, sight, unassigned } = usePaper();
  const { request } = job;
  const include = includedAs(request.notes);
  const by = useFilterInWords(request.notes);
  const isShort = notes.length < job.notes.length;
  const included = isShort && notes.length === 0 ? 'none' : isShort && include === 'all' ? 'some' : include;
  return (
    <dl className="cover-facts">
      <dt>
        <FormattedMessage id="paper.prepared-for" />
      </dt>
      <dd>
        <bdi>{request.preparedFor}</bdi>
      </dd>
      <dt>
        <FormattedMessage id="paper.prepared-by" />
      </dt>
      <dd>
        <bdi>{request.preparedBy}</bdi>
      </dd>
      <dt>
        <FormattedMessage id="paper.date" />
      </dt>
      <dd>
        <bdi>{request.date}</bdi>
      </dd>
      <dt>
        <FormattedMessage id="paper.notes-included" />
      </dt>
      <dd>
        <FormattedMessage
          id={`paper.notes-included.${included}`}
          values={{
            count: notes.length,
            all: job.notes.length,
            by,
          }}
        />
      </dd>
      {(sight || unassigned) && (
        <>
          <dt>
            <FormattedMessage id="paper.as-on-screen" />
          </dt>
          <dd {...ours}>
            <AsOnScreen />
            {unassigned && (
              <>
                {' '}
                <FormattedMessage id="editors-lines.unassigned" />
              </>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

interface CoverHeadProps {
  readonly id:
    | 'paper.bottom-line'
    | 'paper.key-points'
    | 'paper.warnings'
    | 'paper.contents'
    | 'paper.source-descriptor';
  readonly note?: 'paper.bottom-line.note' | 'paper.contents.page' | 'editors-words';
}

/** The note at the right stands outside the heading, whose words become a bookmark of the file. */
function CoverHead({ id, note }: CoverHeadProps) {
  return (
    <header className="cover-head">
      <h2>
        <FormattedMessage id={id} />
      </h2>
      {note && (
        <span>
          <FormattedMessage id={note} />
        </span>
      )}
    </header>
  );
}

function CitedLine({ line }: { readonly line: Line }) {
  return (
    <>
      {line.text}
      <Cite sentences={line.sentences} />
      <CiteGaps gaps={line.gaps} isFirst={line.sentences.length === 0} />{' '}
    </>
  );
}

interface LinesProps {
  readonly id: 'paper.key-points' | 'paper.warnings';
  readonly lines: readonly Line[];
}

function Lines({ id, lines }: LinesProps) {
  const { briefing } = usePaper();
  return lines.length === 0 ? null : (
    <>
      <CoverHead id={id} />
      <ol className="cover-lines">
        {lines.map((line) => (
          <li key={line.text} {...languageOf(briefing)}>
            <CitedLine line={line} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Contents() {
  const paper = usePaper();
  return (
    <nav className="contents">
      <CoverHead id="paper.contents" note="paper.contents.page" />
      <ol>
        {paper.sections
          .filter((section) => section !== 'cover')
          .map((section) => (
            <li key={section}>
              <b>{sectionNumber(paper, section)}</b>
              <FormattedMessage id={`paper.section.${section}`} />
              <i />
              <PageNumber target={`section-${section}`} />
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** What exactly was printed: enough to find the same edition again. */
function Colophon() {
  const { briefing, job, lookup } = usePaper();
  const pages = usePageNumbers();
  return (
    <p className="colophon" {...ours}>
      <FormattedMessage
        id="paper.colophon"
        values={{
          sentences: lookup.sentences.size,
          statements: lookup.statements.size,
          topics: briefing.topics.length,
          pages: <span className="page-count">{pages['end'] ?? ''}</span>,
          packed: inUtc(job.packedMs),
        }}
      />
      <br />
      <FormattedMessage
        id="paper.colophon.hashes"
        values={{ article: briefing.article.sha256, edition: briefing.editionHash }}
      />
    </p>
  );
}
