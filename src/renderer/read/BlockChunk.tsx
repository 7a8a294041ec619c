import { memo } from 'react';
import type { Block } from '../../shared/briefing/briefing';
import type { LanguageAttributes } from '../../shared/language-of';
import type { Sight } from '../../shared/briefing/lens';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import type { ArticleLayout } from './margin/article-layout';
import { BlockView } from './BlockView';
import type { MoreNotes } from './margin/bound-margin';
import type { MarginGroups } from './margin/margin-groups';
import type { NoteStretches } from './painting/note-stretches';
import type { Subject } from './panel/reading-subject';

/** What is said of the whole article; each block takes from it what is its own. */
interface BlockChunkProps {
  /** Some blocks that follow on one another. The same list from one drawing to the next. */
  readonly blocks: readonly Block[];
  readonly language: LanguageAttributes;
  readonly lookup: Lookup;
  readonly layout: ArticleLayout;
  readonly near: ReadonlySet<string>;
  readonly subject: Subject | null;
  readonly sight: Sight | null;
  /** The sentence that Tab reaches. */
  readonly tabStop: string | undefined;
  readonly showCodes: boolean;
  readonly margins: MarginGroups;
  readonly stretches: NoteStretches;
  /** Which paragraph or heading each block is, from 1. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onChooseCode: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
  readonly onOpenNote: (note: Note) => void;
  readonly onListNotes: (blockId: string, button: HTMLElement) => void;
  readonly onListMore: (more: MoreNotes, button: HTMLElement) => void;
}

/** Some blocks of the article, which add no element of their own. Kept as drawn while what is said of each is the same. */
export const BlockChunk = memo(function BlockChunk(props: BlockChunkProps) {
  return props.blocks.map((block) => {
    const [layout, isNear, subject, sight, tabStop, margin, noteCount] = saidOf(block, props);
    return (
      <BlockView
        key={block.id}
        block={block}
        language={props.language}
        lookup={props.lookup}
        layout={layout}
        isNear={isNear}
        subject={subject}
        sight={sight}
        tabStop={tabStop}
        showCodes={props.showCodes}
        margin={margin}
        ordinal={props.ordinals.get(block.id) ?? 0}
        noteCount={noteCount}
        onChoose={props.onChoose}
        onChooseCode={props.onChooseCode}
        onOpenNote={props.onOpenNote}
        onListNotes={props.onListNotes}
        onListMore={props.onListMore}
      />
    );
  });
}, isSaidAgain);

/** What may be another thing of one block and the same of the next. */
function saidOf({ id, sentences }: Block, props: BlockChunkProps) {
  const isNear = props.near.has(id);
  return [
    props.layout.blocks.get(id),
    isNear,
    props.subject?.sentence.blockId === id ? props.subject : null,
    isNear ? props.sight : null,
    sentences.some((sentence) => sentence.id === props.tabStop) ? props.tabStop : undefined,
    props.margins.get(id),
    props.stretches.get(id)?.length ?? 0,
  ] as const;
}

/** What is the same of all blocks. */
function saidOfAll(props: BlockChunkProps): readonly unknown[] {
  const { blocks, language, lookup, showCodes, ordinals } = props;
  const { onChoose, onChooseCode, onOpenNote, onListNotes, onListMore } = props;
  return [
    blocks,
    language,
    lookup,
    showCodes,
    ordinals,
    onChoose,
    onChooseCode,
    onOpenNote,
    onListNotes,
    onListMore,
  ];
}

function isSaidAgain(before: BlockChunkProps, after: BlockChunkProps): boolean {
  return (
    isSame(saidOfAll(before), saidOfAll(after)) &&
    before.blocks.every((block) => isSame(saidOf(block, before), saidOf(block, after)))
  );
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((each, index) => each === b[index]);
}
