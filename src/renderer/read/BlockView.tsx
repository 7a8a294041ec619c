import { FormattedMessage } from 'react-intl';
import type { Block } from '../../shared/briefing';
import type { LanguageAttributes } from '../../shared/language-of';
import type { Lookup } from '../../shared/lookup';
import type { BlockLayout } from './article-layout';
import { MarginCodes } from './MarginCodes';
import type { Subject } from './reading-subject';
import { SentenceText } from './SentenceText';

interface BlockViewProps {
  readonly block: Block;
  /** Of the text; the margins speak the program's own. */
  readonly language: LanguageAttributes;
  readonly lookup: Lookup;
  readonly layout: BlockLayout | undefined;
  readonly subject: Subject | null;
  /** The sentence that Tab reaches. */
  readonly tabStop: string | undefined;
  readonly showCodes: boolean;
  readonly onChoose: (sentence: string, statement: string | null) => void;
}

/** A block: its margin at the left, and an element that holds its text and nothing else. */
export function BlockView({
  block,
  language,
  lookup,
  layout,
  subject,
  tabStop,
  showCodes,
  onChoose,
}: BlockViewProps) {
  const Text = block.kind === 'heading' ? 'h2' : 'p';
  return (
    <>
      {block.sentences.map((sentence) => {
        const place = layout?.sentences.get(sentence.id);
        const number = layout?.numbers.get(sentence.id);
        const isHere = subject?.sentence.id === sentence.id;
        return (
          <div className="block-margin" key={sentence.id}>
            <a
              id={`${sentence.id}-number`}
              className={isHere ? 'sentence-number is-here' : 'sentence-number'}
              href={`#${sentence.id}`}
              tabIndex={-1}
              data-crowded={number?.isCrowded || undefined}
              style={{ top: number?.top ?? 0 }}
              onClick={(event) => {
                event.preventDefault();
                onChoose(sentence.id, null);
              }}
            >
              <span className="unseen">
                <FormattedMessage id="app.sentence" />{' '}
              </span>
              {sentence.number}
            </a>
            <span className="unseen" id={`${sentence.id}-count`}>
              <FormattedMessage
                id="read.sentence.statements"
                values={{ count: lookup.statementsOf.get(sentence.id)?.length ?? 0 }}
              />
            </span>
            {isHere && place && <span className="block-mark" style={place} aria-hidden="true" />}
            {showCodes && (
              <MarginCodes
                sentence={sentence}
                lookup={lookup}
                layout={layout}
                subject={subject}
                onChoose={onChoose}
              />
            )}
          </div>
        );
      })}
      <Text className="block-text" data-block-text={block.id} {...language}>
        {block.sentences.map((sentence, index) => [
          block.text.slice(block.sentences[index - 1]?.end ?? 0, sentence.start),
          <SentenceText
            key={sentence.id}
            block={block}
            sentence={sentence}
            isChosen={subject?.sentence.id === sentence.id}
            isInTabOrder={tabStop === sentence.id}
          />,
        ])}
      </Text>
    </>
  );
}
