import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { columnOf } from '../../shared/briefing/comparison';
import { columnName } from '../../shared/briefing/column-name';
import { columnCode } from '../../shared/briefing/statement-code';
import { bases, certainties, kindLetters, kinds, sources } from '../../shared/briefing/statement';
import { LineSample } from '../parts/LineSample';
import { usePaper } from './paper-context';
import { SectionHead } from './SectionHead';
import { EditorsWords } from './Words';
import './Tables.css';
import './Codebook.css';

/** What every code on these pages means, and how often each is given in this briefing: one page. */
export function Codebook() {
  const { briefing, lookup } = usePaper();
  const statements = [...lookup.statements.values()];
  const count = (isOne: (statement: (typeof statements)[number]) => boolean): number =>
    statements.filter(isOne).length;
  return (
    <>
      <SectionHead section="codebook">
        <FormattedMessage
          id="paper.codebook.note"
          values={{ version: briefing.codebook, count: statements.length }}
        />
      </SectionHead>
      <div className="codebook">
        <Part id="codebook.kinds">
          {kinds.map((kind) => (
            <Code
              key={kind}
              sign={kindLetters[kind]}
              name={<FormattedMessage id={`kind.${kind}`} />}
              means={<FormattedMessage id={`codebook.kind.${kind}`} />}
              count={count((each) => each.kind === kind)}
            />
          ))}
        </Part>
        <Part id="codebook.documents">
          {lookup.columns.map((columnId) => {
            const document = briefing.documents.find(({ id }) => id === columnId);
            return (
              <Code
                key={columnId}
                sign={columnCode(columnId)}
                name={<EditorsWords>{columnName(briefing, columnId)}</EditorsWords>}
                means={
                  document ? (
                    <FormattedMessage id={`codebook.basis.${document.basis}`} />
                  ) : (
                    <FormattedMessage id="codebook.document.agreement" />
                  )
                }
                count={count((each) => each.document !== 'none' && columnOf(each) === columnId)}
              />
            );
          })}
          <Code
            sign=""
            name={<FormattedMessage id="paper.codebook.none" />}
            means={<FormattedMessage id="codebook.document.none" />}
            count={count((each) => each.document === 'none')}
          />
          {bases.map((basis) => (
            <Code
              key={basis}
              sign=""
              name={<FormattedMessage id={`paper.codebook.basis.${basis}`} />}
              means={<FormattedMessage id={`codebook.basis.${basis}`} />}
              count={count((each) => each.basis === basis)}
            />
          ))}
        </Part>
        <Part id="codebook.sources">
          {sources.map((source) => (
            <Code
              key={source}
              sign=""
              name={<FormattedMessage id={`sources.class.${source}`} />}
              means={<FormattedMessage id={`codebook.source.${source}`} />}
              count={count((each) => each.source === source)}
            />
          ))}
        </Part>
        <Part id="codebook.certainties">
          {certainties.map((certainty) => (
            <Code
              key={certainty}
              sign={<LineSample certainty={certainty} />}
              name={<FormattedMessage id={`certainty.${certainty}`} />}
              means={<FormattedMessage id={`codebook.certainty.${certainty}`} />}
              count={count((each) => each.certainty === certainty)}
            />
          ))}
        </Part>
        <section className="codebook-part">
          <h3>
            <FormattedMessage id="codebook.rules" />
          </h3>
          <p className="codebook-rules">
            <FormattedMessage id="paper.method.rules" />
          </p>
        </section>
      </div>
    </>
  );
}

interface PartProps {
  readonly id: 'codebook.kinds' | 'codebook.certainties' | 'codebook.documents' | 'codebook.sources';
  readonly children: ReactNode;
}

function Part({ id, children }: PartProps) {
  return (
    <section className="codebook-part">
      <h3>
        <FormattedMessage id={id} />
      </h3>
      <p className="list-note">
        <FormattedMessage id={`${id}.words`} />
      </p>
      <table className="list-table">
        <colgroup>
          <col className="codebook-code" />
          <col />
          <col className="codebook-count" />
        </colgroup>
        <thead className="codebook-heads">
          <tr>
            <th scope="col">
              <span className="unseen">
                <FormattedMessage id="paper.codebook.code" />
              </span>
            </th>
            <th scope="col">
              <span className="unseen">
                <FormattedMessage id="paper.codebook.means" />
              </span>
            </th>
            <th scope="col">
              <span className="unseen">
                <FormattedMessage id="paper.codebook.here" />
              </span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface CodeProps {
  /** As it stands on the pages; empty where it is a word alone. */
  readonly sign: ReactNode;
  readonly name: ReactNode;
  readonly means: ReactNode;
  /** How many statements of this briefing bear it. */
  readonly count: number;
}

function Code({ sign, name, means, count }: CodeProps) {
  return (
    <tr>
      <th scope="row" className="codebook-code">
        {sign !== '' && <b>{sign}</b>} {name}
      </th>
      <td>{means}</td>
      <td className="codebook-count">{count}</td>
    </tr>
  );
}
