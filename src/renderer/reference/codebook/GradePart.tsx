import { FormattedMessage } from 'react-intl';
import type { ArrivalProps } from '../use-arrival';
import { Entry, Part } from './Part';

const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
const confidences = ['low', 'moderate', 'high'] as const;

/** What the reader's own grade and confidence mean; both are empty until the reader gives them. */
export function GradePart({ arrival }: { readonly arrival: (id: string) => ArrivalProps }) {
  return (
    <Part part="grade" arrival={arrival}>
      <p className="codebook-words">
        <FormattedMessage id="codebook.grade.empty" />
      </p>
      <h3 className="codebook-small-head">
        <FormattedMessage id="codebook.grade.source" />
      </h3>
      <dl className="codebook-grades">
        {reliabilities.map((grade) => (
          <Entry key={grade} name={grade} words={<FormattedMessage id={`codebook.grade.${grade}`} />} />
        ))}
      </dl>
      <h3 className="codebook-small-head">
        <FormattedMessage id="codebook.grade.information" />
      </h3>
      <dl className="codebook-grades">
        {credibilities.map((grade) => (
          <Entry key={grade} name={grade} words={<FormattedMessage id={`codebook.grade.${grade}`} />} />
        ))}
      </dl>
      <h3 className="codebook-small-head">
        <FormattedMessage id="codebook.confidence" />
      </h3>
      <dl>
        {confidences.map((confidence) => (
          <Entry
            key={confidence}
            name={<FormattedMessage id={`codebook.confidence.${confidence}.name`} />}
            words={<FormattedMessage id={`codebook.confidence.${confidence}`} />}
          />
        ))}
      </dl>
      <p className="codebook-words">
        <FormattedMessage id="codebook.confidence.never" />
      </p>
    </Part>
  );
}
