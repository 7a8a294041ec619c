import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ArrivalProps } from '../use-arrival';
import { type CodebookPart, headingId } from './codebook-parts';

interface PartProps {
  readonly part: CodebookPart;
  readonly arrival: (id: string) => ArrivalProps;
  readonly children?: ReactNode;
}

/** A part of the codebook: its heading, what it is about, and what it lists. */
export function Part({ part, arrival, children }: PartProps) {
  return (
    <section className="codebook-part" aria-labelledby={headingId(part)} {...arrival(part)}>
      <h2 id={headingId(part)} className="codebook-head" tabIndex={-1}>
        <FormattedMessage id={`codebook.${part}`} />
      </h2>
      <p className="codebook-words">
        <FormattedMessage id={`codebook.${part}.words`} />
      </p>
      {children}
    </section>
  );
}

interface EntryProps {
  /** The letter, the line or the mark itself, before the name. */
  readonly sign?: ReactNode;
  readonly name: ReactNode;
  readonly words: ReactNode;
  readonly arrival?: ArrivalProps;
  /** How many there are, and an example. */
  readonly children?: ReactNode;
}

/** One word of the vocabulary, within a `dl`: its sign and name, its test, and how the briefing uses it. */
export function Entry({ sign, name, words, arrival, children }: EntryProps) {
  return (
    <div className="codebook-entry" {...arrival}>
      <dt>
        {sign !== undefined && <span className="codebook-sign">{sign}</span>}
        <span>{name}</span>
      </dt>
      <dd>{words}</dd>
      {children !== undefined && <dd className="codebook-example">{children}</dd>}
    </div>
  );
}
