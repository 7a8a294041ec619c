/** What the text of another program's note says, in Markdown, whatever format its file names. */
import { noteLimits } from '../notes/note';
import { type ReadHtml, RefusedAnnotation } from './incoming-note';

/** Texts of a format that is not named are as they stand. Throws a RefusedAnnotation where there is too much to read. */
export function bodyWords(text: string, format: unknown, readHtml: ReadHtml): string {
  const named = Array.isArray(format) ? format[0] : format;
  if (typeof named !== 'string' || !/^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(named)) return text;
  if (text.length > longestHtml) {
    throw new RefusedAnnotation(
      `Its text is longer than ${longestHtml.toLocaleString('en-GB')} characters of HTML.`,
    );
  }
  return readHtml(text);
}

/** Markup takes more room than the words in it. */
const longestHtml = 5 * noteLimits.bodyLength;
