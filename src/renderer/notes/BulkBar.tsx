import { CircleCheck, Printer, PrinterX, RotateCcw, Tag as TagIcon, TagX, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Colour, colours, type Workflow } from '../../shared/notes/note';
import { Label } from '../parts/Swatch';
import './BulkBar.css';
import type { TagInUse } from './rename-tag';

interface BulkBarProps {
  /** True while something is done to the notes; the bar does nothing else meanwhile. */
  readonly isUnderWay: boolean;
  readonly picked: number;
  readonly all: number;
  readonly suggestions: readonly string[];
  /** The tags of the selected notes. */
  readonly tags: readonly TagInUse[];
  /** How many of the selected notes are questions that are open, and that are resolved. */
  readonly questions: Readonly<Record<Workflow, number>>;
  readonly onPickAll: () => void;
  readonly onClear: () => void;
  readonly onTag: (tag: string) => void;
  readonly onUntag: (tag: string) => void;
  readonly onLabel: (colour: Colour | null) => void;
  readonly onSettle: (workflow: Workflow) => void;
  readonly onPack: () => void;
  readonly onUnpack: () => void;
  readonly onDelete: () => void;
}

/** What can be done to the selected notes at once. The tag and the label are asked for in the bar itself. */
export function BulkBar(props: BulkBarProps) {
  const intl = useIntl();
  const [asking, setAsking] = useState<'nothing' | 'tag' | 'untag' | 'label'>('nothing');
  const { picked, all, tags, questions, isUnderWay, onPickAll, onClear } = props;
  const isBusy = isUnderWay || undefined;
  const box = useRef<HTMLInputElement>(null);
  // There is no attribute for a box that stands for some but not all.
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked < all;
  }, [picked, all]);
  const bar = useRef<HTMLDivElement>(null);
  const done = () => {
    const asked = asking;
    setAsking('nothing');
    // The question goes with the focus in it: back to the button that asked it.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>(`[data-asks="${asked}"]`)?.focus());
  };
  const settle = (workflow: Workflow) => {
    // The button may go with what it does.
    bar.current?.querySelector<HTMLElement>('[data-asks="tag"]')?.focus();
    props.onSettle(workflow);
  };
  return (
    <div
      className="bulk-bar"
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'notes.bulk' })}
      aria-busy={isUnderWay}
      onClickCapture={(event) => {
        // The buttons keep the focus; they only do nothing for now.
        if (!isUnderWay) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || asking === 'nothing' || event.nativeEvent.isComposing) return;
        // Esc ends the question, not the selection.
        event.preventDefault();
        done();
      }}
    >
      <input
        type="checkbox"
        ref={box}
        checked={picked === all}
        aria-label={intl.formatMessage({ id: 'notes.bulk.all' })}
        onChange={picked === all ? onClear : onPickAll}
      />
      <b>
        <FormattedMessage id="notes.bulk.count" values={{ picked, all }} />
      </b>
      {asking === 'nothing' && (
        <>
          <button
            type="button"
            className="tool"
            aria-disabled={isBusy}
            data-asks="tag"
            onClick={() => setAsking('tag')}
          >
            <TagIcon className="icon" aria-hidden="true" />
            <FormattedMessage id="notes.bulk.tag" />
          </button>
          {tags.length > 0 && (
            <button
              type="button"
              className="tool"
              aria-disabled={isBusy}
              data-asks="untag"
              onClick={() => setAsking('untag')}
            >
              <TagX className="icon" aria-hidden="true" />
              <FormattedMessage id="notes.bulk.untag" />
            </button>
          )}
          <button
            type="button"
            className="tool"
            aria-disabled={isBusy}
            data-asks="label"
            onClick={() => setAsking('label')}
          >
            <span className="swatch" data-colour="none" aria-hidden="true" />
            <FormattedMessage id="notes.bulk.label" />
          </button>
          {questions.open > 0 && (
            <button type="button" className="tool" aria-disabled={isBusy} onClick={() => settle('resolved')}>
              <CircleCheck className="icon" aria-hidden="true" />
              <FormattedMessage id="notes.bulk.resolve" />
            </button>
          )}
          {questions.resolved > 0 && (
            <button type="button" className="tool" aria-disabled={isBusy} onClick={() => settle('open')}>
              <RotateCcw className="icon" aria-hidden="true" />
              <FormattedMessage id="notes.bulk.reopen" />
            </button>
          )}
          <button type="button" className="tool" aria-disabled={isBusy} onClick={props.onPack}>
            <Printer className="icon" aria-hidden="true" />
            <FormattedMessage id="notes.bulk.pack" />
          </button>
          <button type="button" className="tool" aria-disabled={isBusy} onClick={props.onUnpack}>
            <PrinterX className="icon" aria-hidden="true" />
            <FormattedMessage id="notes.bulk.unpack" />
          </button>
          <button type="button" className="tool" aria-disabled={isBusy} onClick={props.onDelete}>
            <Trash2 className="icon" aria-hidden="true" />
            <FormattedMessage id="notes.delete" />
          </button>
          <button type="button" className="tool bulk-bar-clear" aria-disabled={isBusy} onClick={onClear}>
            <FormattedMessage id="notes.bulk.clear" />
            <kbd className="key-cap" aria-hidden="true">
              Esc
            </kbd>
          </button>
        </>
      )}
      {asking === 'tag' && <TagQuestion {...props} onDone={done} />}
      {asking === 'untag' && <UntagQuestion {...props} onDone={done} />}
      {asking === 'label' && <LabelQuestion {...props} onDone={done} />}
    </div>
  );
}

interface QuestionProps extends BulkBarProps {
  readonly onDone: () => void;
}

function TagQuestion({ suggestions, onTag, onDone }: QuestionProps) {
  const intl = useIntl();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="bulk-bar-question"
      onSubmit={(event) => {
        event.preventDefault();
        onTag(field.current?.value ?? '');
        onDone();
      }}
    >
      <input
        ref={field}
        className="field"
        list="bulk-tags"
        aria-label={intl.formatMessage({ id: 'notes.tag.add' })}
        placeholder={intl.formatMessage({ id: 'notes.tag.add' })}
      />
      <datalist id="bulk-tags">
        {suggestions.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      <button type="submit" className="button">
        <FormattedMessage id="notes.bulk.add" />
      </button>
      <Cancel onDone={onDone} />
    </form>
  );
}

function UntagQuestion({ tags, onUntag, onDone }: QuestionProps) {
  const intl = useIntl();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), []);
  return (
    <form
      className="bulk-bar-question"
      onSubmit={(event) => {
        event.preventDefault();
        onUntag(choice.current?.value ?? '');
        onDone();
      }}
    >
      <select
        ref={choice}
        className="field"
        aria-label={intl.formatMessage({ id: 'notes.bulk.untag.which' })}
      >
        {tags.map(({ tag, count }) => (
          <option key={tag} value={tag}>
            {intl.formatMessage({ id: 'notes.bulk.untag.one' }, { tag, count })}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        <FormattedMessage id="notes.bulk.untag.do" />
      </button>
      <Cancel onDone={onDone} />
    </form>
  );
}

function LabelQuestion({ onLabel, onDone }: QuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="bulk-bar-question">
      {[...colours, null].map((colour, index) => (
        <button
          key={colour ?? 'none'}
          type="button"
          ref={index === 0 ? first : null}
          className="tool"
          onClick={() => {
            onLabel(colour);
            onDone();
          }}
        >
          <Label colour={colour} />
        </button>
      ))}
      <Cancel onDone={onDone} />
    </div>
  );
}

function Cancel({ onDone }: { readonly onDone: () => void }) {
  return (
    <button type="button" className="tool" onClick={onDone}>
      <FormattedMessage id="notes.bulk.cancel" />
    </button>
  );
}
