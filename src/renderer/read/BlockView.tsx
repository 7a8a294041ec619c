import { memo } from 'react';
import type { Block } from '../../shared/briefing/briefing';
import type { LanguageAttributes } from '../../shared/language-of';
import type { Sight } from '../../shared/briefing/lens';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import type { BlockLayout } from './margin/article-layout';
import { BlockNotes, blockNotesId } from './BlockNotes';
import type { MoreNotes } from './margin/bound-margin';
import type { MarginGroup } from './margin/margin-groups';
import { MarginNotes } from './margin/MarginNotes';
import type { Subject } from './panel/reading-subject';
import { SentenceMargin } from './margin/SentenceMargin';
import { SentenceText } from './SentenceText';
import { textAttribute } from '../parts/text-offsets';

interface BlockViewProps {
  readonly block: Block;
  /** Of the text; the margins speak the program's own. */
  readonly language: LanguageAttributes;
  readonly lookup: Lookup;
  readonly layout: BlockLayout | undefined;
  /** Whether the block is in sight or soon will be: only then its margins are drawn. Its text always is. */
  readonly isNear: boolean;
  /** What is chosen, when it is in this block. */
  readonly subject: Subject | null;
  /** What is seen through the lens; null when nothing is dimmed. */
  readonly sight: Sight | null;
  /** The sentence that Tab reaches, when it is in this block. */
  readonly tabStop: string | undefined;
  readonly showCodes: boolean;
  /** The notes in this block's margin; undefined where there are none. */
  readonly margin: MarginGroup | undefined;
  /** Which paragraph or heading it is, from 1. */
  readonly ordinal: number;
  /** How many notes there are on it, also those that began in a block before. */
  readonly noteCount: number;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onChooseCode: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
  readonly onOpenNote: (note: Note) => void;
  readonly onListNotes: (blockId: string, button: HTMLElement) => void;
  readonly onListMore: (more: MoreNotes, button: HTMLElement) => void;
}

/**
 * A block: its margins at both sides, and an element that holds its text and nothing else. Kept as drawn while nothing
 * of it changes: an article of 5,000 sentences takes 1.2 s to draw as a whole, a step from one to the next 20 ms.
 */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, lookup, layout, isNear, subject, sight, tabStop, margin } = props;
  const Text = block.kind === 'heading' ? 'h2' : 'p';
  return (
    <div
      className={isNear ? 'block' : 'block is-far'}
      data-near-id={block.id}
      data-block={block.id}
      style={{ minHeight: (isNear && layout?.lines.foot) || 0 }}
    >
      {isNear &&
        block.sentences.map((sentence) => (
          <SentenceMargin
            key={sentence.id}
            sentence={sentence}
            lookup={lookup}
            lines={layout?.lines}
            subject={subject?.sentence.id === sentence.id ? subject : null}
            sight={sight}
            showCodes={props.showCodes}
            onChoose={props.onChoose}
            onChooseCode={props.onChooseCode}
          />
        ))}
      <Text
        className="block-text"
        aria-details={props.noteCount > 0 ? blockNotesId(block.id) : undefined}
        {...{ [textAttribute]: block.id }}
        {...props.language}
      >
        {block.sentences.map((sentence, index) => [
          block.text.slice(block.sentences[index - 1]?.end ?? 0, sentence.start),
          <SentenceText
            key={sentence.id}
            block={block}
            sentence={sentence}
            isNear={isNear}
            isChosen={subject?.sentence.id === sentence.id}
            isDimmed={sight !== null && !sight.sentences.has(sentence.id)}
            isInTabOrder={tabStop === sentence.id}
          />,
        ])}
      </Text>
      {props.noteCount > 0 && (
        <BlockNotes
          block={block}
          ordinal={props.ordinal}
          count={props.noteCount}
          onList={props.onListNotes}
        />
      )}
      {isNear && margin && (
        <MarginNotes
          margin={margin}
          lookup={lookup}
          layout={layout}
          onOpen={props.onOpenNote}
          onMore={props.onListMore}
        />
      )}
    </div>
  );
});
