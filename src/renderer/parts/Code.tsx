import { useIntl } from 'react-intl';
import { codeDocument, codeWord } from '../../shared/briefing/statement-code';
import { kindFamilies, kindLetters, type Statement } from '../../shared/briefing/statement';
import { useNameStatement } from './name-statement';
import './Code.css';

interface CodeProps {
  readonly statement: Statement;
  /** The words under the letter (source or "inferred") are shown in the margin and left out in tables. */
  readonly withWord?: boolean;
}

/** A statement's code: its kind's letter, its document, and one word below when somebody else says so or it is inferred. */
export function Code({ statement, withWord = false }: CodeProps) {
  const intl = useIntl();
  const word = withWord ? codeWord(statement) : null;
  return (
    <span className="code" data-family={kindFamilies[statement.kind]} aria-hidden="true">
      {kindLetters[statement.kind]}
      <span className="code-document">{codeDocument(statement)}</span>
      {/* The space is not seen; it parts the words for those who hear or speak them. */}{' '}
      {word && <span className="code-word">{intl.formatMessage({ id: word })}</span>}
    </span>
  );
}

interface KindLetterProps {
  readonly statement: Statement;
}

/** The letter alone, named in full for screen readers: "provision, Document 2, inferred, asserted". */
export function KindLetter({ statement }: KindLetterProps) {
  const nameStatement = useNameStatement();
  return (
    <>
      <span className="code" data-family={kindFamilies[statement.kind]} aria-hidden="true">
        {kindLetters[statement.kind]}
      </span>
      <span className="unseen">{nameStatement(statement)}</span>
    </>
  );
}
