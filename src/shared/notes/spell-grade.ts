import type { Speech } from '../messages/speech';
import { type Grade, gradeCode } from './grade';

/** A grade as it is shown: "B2", "B2, moderate"; where only the confidence is given, "moderate confidence". */
export function spellGrade(speech: Speech, grade: Grade): string {
  const code = gradeCode(grade);
  const { confidence } = grade;
  if (confidence === null) return code;
  return code === ''
    ? speech.formatMessage({ id: `grade.confidence.${confidence}.word` })
    : `${code}, ${speech.formatMessage({ id: `grade.confidence.${confidence}` })}`;
}
