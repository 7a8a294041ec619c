import { useIntl } from 'react-intl';
import type { Block } from '../../shared/briefing/briefing';
import './BlockNotes.css';

interface BlockNotesProps {
  readonly block: Block;
  /** Which paragraph or heading it is, from 1. */
  readonly ordinal: number;
  readonly count: number;
  readonly onList: (blockId: string, button: HTMLElement) => void;
}

/** After a block that has notes, for the keyboard and screen readers: how many, and the way to them. */
export function BlockNotes({ block, ordinal, count, onList }: BlockNotesProps) {
  const intl = useIntl();
  const numbers = block.sentences.map(({ number }) => number);
  return (
    <button
      type="button"
      id={blockNotesId(block.id)}
      className="block-notes"
      aria-haspopup="menu"
      aria-label={intl.formatMessage(
        { id: 'read.notes-on-block' },
        {
          count,
          kind: block.kind,
          ordinal,
          sentences: numbers.length,
          first: numbers[0] ?? 0,
          last: numbers.at(-1) ?? 0,
        },
      )}
      onClick={(event) => onList(block.id, event.currentTarget)}
    >
      {intl.formatMessage({ id: 'read.notes-count' }, { count })}
    </button>
  );
}

/** By which the block's text says where its details are. */
export function blockNotesId(blockId: string): string {
  return `${blockId}-notes`;
}
