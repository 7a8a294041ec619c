import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { colours } from '../../../shared/notes/note';
import { certainties } from '../../../shared/briefing/statement';
import { sentencesAgainst } from '../../../shared/reference/tensions';
import { Code } from '../../parts/Code';
import { Inferred } from '../../parts/Inferred';
import { LineSample } from '../../parts/LineSample';
import { Rest } from '../../parts/Rest';
import { SentenceRef } from '../../parts/SentenceRef';
import { Label } from '../../parts/Swatch';
import type { OpenBriefing } from '../../state/open-briefing';
import type { ArrivalProps } from '../use-arrival';
import { Entry, Part } from './Part';

interface MarksPartProps {
  readonly open: OpenBriefing;
  readonly arrival: (id: string) => ArrivalProps;
}

/** What is drawn beside, under and behind the words, each mark as it is drawn. */
export function MarksPart({ open: { lookup }, arrival }: MarksPartProps) {
  const statements = [...lookup.statements.values()];
  const sample = statements.find(({ source }) => source !== 'writer') ?? statements[0];
  const sentence = [...lookup.sentences.keys()][0];
  const against = [...lookup.sentences.keys()].flatMap((id) => sentencesAgainst(id, lookup))[0];
  return (
    <Part part="marks" arrival={arrival}>
      <dl className="codebook-marks">
        <Mark mark="code">{sample && <Code statement={sample} withWord />}</Mark>
        <Mark mark="lines">
          {certainties.map((certainty) => (
            <LineSample key={certainty} certainty={certainty} />
          ))}
        </Mark>
        <Mark mark="against">
          <span className="codebook-against">
            <FormattedMessage id="codebook.mark.against.sample" />{' '}
            {against !== undefined && <SentenceRef sentence={against} />}
          </span>
        </Mark>
        <Mark mark="rest">
          <span className="silence">
            <Rest />
          </span>
        </Mark>
        <Mark mark="inferred">
          <Inferred />
        </Mark>
        <Mark mark="fills">
          {colours.map((colour) => (
            <Label key={colour} colour={colour} />
          ))}
        </Mark>
        <Mark mark="numbers">{sentence !== undefined && <SentenceRef sentence={sentence} />}</Mark>
        <Mark mark="chosen">
          <span className="codebook-bar" />
        </Mark>
      </dl>
    </Part>
  );
}

interface MarkProps {
  readonly mark: 'code' | 'lines' | 'against' | 'rest' | 'inferred' | 'fills' | 'numbers' | 'chosen';
  readonly children: ReactNode;
}

function Mark({ mark, children }: MarkProps) {
  return (
    <Entry
      name={<FormattedMessage id={`codebook.mark.${mark}`} />}
      words={<FormattedMessage id={`codebook.mark.${mark}.words`} />}
    >
      <span className="codebook-sample">{children}</span>
    </Entry>
  );
}
