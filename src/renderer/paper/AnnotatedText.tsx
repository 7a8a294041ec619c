import type { Block, Sentence } from '../../shared/briefing/briefing';
import { notesOn, type PackNote } from '../../shared/pack/pack-notes';
import { usePaper } from './paper-context';
import { FormattedMessage } from 'react-intl';
import { AnnotatedSentence } from './AnnotatedSentence';
import { AsOnScreen } from './AsOnScreen';
import { Legend } from './Legend';
import { GradeLegend } from './PaperGrade';
import { type Mark, marksOn, notesByBlock } from '../../shared/pack/paint-sentence';
import { SectionHead } from './SectionHead';
import './AnnotatedText.css';

/** The whole article with the editor's codes at its left and the reader's notes at its right. */
export function AnnotatedText() {
  const { briefing, lookup, notes } = usePaper();
  const byBlock = notesByBlock(notes, lookup);
  return (
    <>
      <SectionHead section="annotated-text">
        <FormattedMessage id="paper.annotated-text.note" values={{ count: lookup.sentences.size }} />
        <AsOnScreen />
      </SectionHead>
      <Legend />
      <GradeLegend />
      {briefing.blocks.map((block) => (
        <AnnotatedBlock key={block.id} block={block} notes={byBlock.get(block.id) ?? []} />
      ))}
      <div className="annotated-text-foot" />
    </>
  );
}

interface AnnotatedBlockProps {
  readonly block: Block;
  /** Those that touch it. */
  readonly notes: readonly PackNote[];
}

function AnnotatedBlock({ block, notes }: AnnotatedBlockProps) {
  const { lookup } = usePaper();
  const marks = marksOn(block, notes, lookup);
  const onBlock = notesOn(notes, { kind: 'block', blockId: block.id });
  return (
    <div className="annotated-block" data-kind={block.kind}>
      {block.sentences.map((sentence, index) => (
        <AnnotatedSentence
          key={sentence.id}
          block={block}
          sentence={sentence}
          marks={marks.filter((mark) => touches(mark, sentence))}
          onBlock={index === 0 ? onBlock : []}
        />
      ))}
    </div>
  );
}

function touches(mark: Mark, sentence: Sentence): boolean {
  return mark.start < sentence.end && mark.end > sentence.start;
}
