import { useIntl } from 'react-intl';
import type { Grade } from '../../shared/notes/grade';
import { spellGrade } from '../../shared/notes/spell-grade';

/** Gives a grade's full name, "your grade: source B, usually reliable, moderate confidence", of what is graded. */
export function useNameGrade(): (grade: Grade) => string {
  const intl = useIntl();
  return ({ source, information, confidence }) => {
    const parts = [
      ...(source === null
        ? []
        : [
            intl.formatMessage(
              { id: 'grade.name.source' },
              { grade: intl.formatMessage({ id: `grade.source.${source}` }) },
            ),
          ]),
      ...(information === null
        ? []
        : [
            intl.formatMessage(
              { id: 'grade.name.information' },
              { grade: intl.formatMessage({ id: `grade.information.${information}` }) },
            ),
          ]),
      ...(confidence === null ? [] : [intl.formatMessage({ id: `grade.confidence.${confidence}.word` })]),
    ];
    return intl.formatMessage({ id: 'grade.name' }, { parts: parts.join(', ') });
  };
}

/** Gives a grade as it is shown: "B2", "B2, moderate"; where only the confidence is given, "moderate confidence". */
export function useSpellGrade(): (grade: Grade) => string {
  const intl = useIntl();
  return (grade) => spellGrade(intl, grade);
}
