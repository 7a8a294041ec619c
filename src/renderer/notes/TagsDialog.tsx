import { type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Note, noteLimits } from '../../shared/notes/note';
import { DialogHead } from '../parts/DialogHead';
import { Tag } from '../parts/Swatch';
import { countTags, readTagName } from './rename-tag';
import './TagsDialog.css';

interface TagsDialogProps {
  /** Those in the trash too: their tags are renamed with the others. */
  readonly notes: readonly Note[];
  readonly onRename: (from: string, to: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Every tag with the number of its notes, each to be renamed, or made one with another. */
export function TagsDialog({ notes, onRename, onClose }: TagsDialogProps) {
  const intl = useIntl();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const tags = countTags(notes);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  /** The form goes with the focus in it: on to the tag's own line, under whatever name it has now. */
  const end = (tag: string): void => {
    setRenaming(null);
    requestAnimationFrame(() => {
      const buttons = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-tag]') ?? [])];
      (buttons.find((button) => button.dataset['tag'] === tag) ?? dialog.current)?.focus();
    });
  };
  return (
    <dialog
      ref={dialog}
      className="tags-dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        if (renaming === null) onClose();
        else end(renaming);
      }}
    >
      <DialogHead onClose={onClose}>
        <h2 id={id}>
          <FormattedMessage id="tags.title" />
        </h2>
      </DialogHead>
      <p>
        <FormattedMessage id={tags.length === 0 ? 'tags.none' : 'tags.lead'} />
      </p>
      <ul>
        {tags.map(({ tag, count }) => (
          <li key={tag}>
            <span className="tags-dialog-name">
              <Tag tag={tag} />
            </span>
            <span className="quiet">
              <FormattedMessage id="tags.count" values={{ count }} />
            </span>
            {renaming === tag ? (
              <RenameForm
                tag={tag}
                count={count}
                notes={notes}
                onCancel={() => end(tag)}
                onRename={(to) => void onRename(tag, to).then(() => end(to))}
              />
            ) : (
              <button
                type="button"
                className="tool"
                data-tag={tag}
                aria-label={intl.formatMessage({ id: 'tags.rename.name' }, { tag })}
                onClick={() => setRenaming(tag)}
              >
                <FormattedMessage id="tags.rename" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </dialog>
  );
}

interface RenameFormProps {
  readonly tag: string;
  readonly count: number;
  readonly notes: readonly Note[];
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

/** The other name, and what it would do, in words before it is done. */
function RenameForm({ tag, count, notes, onRename, onCancel }: RenameFormProps) {
  const intl = useIntl();
  const id = useId();
  const [typed, setTyped] = useState(tag);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const result = readTagName(typed, tag, notes);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (result.kind === 'refused') field.current?.focus();
    else onRename(result.to);
  };
  const isRefused = result.kind === 'refused' && isAsked;
  return (
    <form onSubmit={submit}>
      <input
        ref={field}
        className="field"
        value={typed}
        aria-label={intl.formatMessage({ id: 'tags.name' }, { tag })}
        aria-invalid={isRefused}
        aria-describedby={id}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">
        {result.kind === 'merged' ? (
          <FormattedMessage id="tags.merge" />
        ) : (
          <FormattedMessage id="tags.do" values={{ count }} />
        )}
      </button>
      <button type="button" className="tool" onClick={onCancel}>
        <FormattedMessage id="tags.cancel" />
      </button>
      <p id={id} role="status" data-refused={isRefused || undefined}>
        {result.kind === 'merged' && (
          <FormattedMessage id="tags.merge.what" values={{ count: result.count, tag: result.to }} />
        )}
        {isRefused && (
          <FormattedMessage id={`tags.fault.${result.why}`} values={{ limit: noteLimits.tagLength }} />
        )}
      </p>
    </form>
  );
}
