import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  confidences,
  emptyGrade,
  type Grade,
  informationGrades,
  sourceGrades,
} from '../../../shared/notes/grade';
import type { MessageId } from '../../../shared/messages/catalogue';
import { reasonOf } from '../../../shared/reason-of';
import { PlaceLink } from '../../parts/PlaceLink';
import { keepGrade } from '../../state/grade-actions';
import { dispatch, useReader } from '../../state/store';
import './GradeFields.css';

interface GradeFieldsProps {
  readonly statementId: string;
}

/** The reader's own grade of a statement: three choices, each empty until it is made, kept at once. */
export function GradeFields({ statementId }: GradeFieldsProps) {
  const id = useId();
  const { grade, failure, choose } = useGrading(statementId);
  return (
    <div className="grade" role="group" aria-labelledby={id}>
      <span className="grade-title" id={id}>
        <FormattedMessage id="grade.title" />
      </span>
      <span className="grade-help">
        <PlaceLink place={{ view: 'reference', page: 'codebook', item: 'grade' }}>
          <FormattedMessage id="grade.help" />
        </PlaceLink>
      </span>
      <Choice
        part="source"
        value={grade.source}
        values={sourceGrades}
        wordOf={(one) => `grade.source.${one}`}
        onChoose={(source) => choose({ ...grade, source })}
      />
      <Choice
        part="information"
        value={grade.information}
        values={informationGrades}
        wordOf={(one) => `grade.information.${one}`}
        onChoose={(information) => choose({ ...grade, information })}
      />
      <Choice
        part="confidence"
        value={grade.confidence}
        values={confidences}
        wordOf={(one) => `grade.confidence.${one}`}
        onChoose={(confidence) => choose({ ...grade, confidence })}
      />
      {failure !== null && (
        <p className="grade-failure" role="alert">
          <b>
            <FormattedMessage id="grade.not-saved" />
          </b>{' '}
          {failure}
        </p>
      )}
    </div>
  );
}

/** What is shown while it is being kept is what was chosen; what could not be kept goes back to what the disk holds. */
function useGrading(statementId: string): {
  readonly grade: Grade;
  readonly failure: string | null;
  readonly choose: (grade: Grade) => void;
} {
  const kept = useReader((state) => state.grades.get(statementId)) ?? emptyGrade(statementId);
  const [chosen, setChosen] = useState<Grade | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef<Grade | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const choose = (grade: Grade): void => {
    newest.current = grade;
    setChosen(grade);
    setFailure(null);
    void keepGrade(grade)
      .catch((error: unknown) => {
        // Whoever has gone on to another statement is told where they are.
        if (isGone.current) dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
        else setFailure(reasonOf(error));
      })
      .finally(() => {
        if (newest.current === grade) setChosen(null);
      });
  };
  return { grade: chosen ?? kept, failure, choose };
}

interface ChoiceProps<Value extends string> {
  readonly part: 'source' | 'information' | 'confidence';
  readonly value: Value | null;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => MessageId;
  readonly onChoose: (value: Value | null) => void;
}

/** One part of the grade: a native list, spelled out in words. */
function Choice<Value extends string>({ part, value, values, wordOf, onChoose }: ChoiceProps<Value>) {
  const intl = useIntl();
  const id = useId();
  return (
    <>
      <label className="grade-label" htmlFor={id}>
        <FormattedMessage id={`grade.${part}`} />
      </label>
      <span className="chooser grade-choice" data-graded={value !== null}>
        <select
          id={id}
          aria-label={intl.formatMessage({ id: `grade.${part}.name` })}
          value={value ?? ''}
          onChange={(event) => onChoose(values.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{intl.formatMessage({ id: 'grade.none' })}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {intl.formatMessage({ id: wordOf(one) })}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" aria-hidden="true" />
      </span>
    </>
  );
}
