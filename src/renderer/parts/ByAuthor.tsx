import { Fragment, type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Note } from '../../shared/notes/note';
import { useReader } from '../state/store';
import './ByAuthor.css';
import { byAuthor } from './by-author';
import { HeadAuthor } from './head-author';

interface ByAuthorProps {
  /** In the order in which they are listed. */
  readonly notes: readonly Note[];
  /** Draws some of them, in their order. */
  readonly draw: (some: readonly Note[]) => ReactNode;
}

/**
 * Notes on one thing: of one reader as they are, of several side by side under the readers' names, and in a narrow window
 * one under the other.
 */
export function ByAuthor({ notes, draw }: ByAuthorProps) {
  const id = useId();
  const reader = useReader((state) => state.settings.creator);
  const authors = byAuthor(notes, reader);
  if (authors.length < 2) return <Fragment>{draw(notes)}</Fragment>;
  return (
    <div className="by-author">
      {authors.map(({ name, notes: own }, index) => (
        <div key={name} className="by-author-one" role="group" aria-labelledby={`${id}${index}`}>
          <p id={`${id}${index}`} className="by-author-name" dir="auto">
            {name || <FormattedMessage id="import.writer.none" />}
          </p>
          <HeadAuthor value={name}>{draw(own)}</HeadAuthor>
        </div>
      ))}
    </div>
  );
}
