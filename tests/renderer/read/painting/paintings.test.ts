import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeOnText } from '../../../../src/renderer/read/margin/margin-notes';
import {
  notesOnArticle,
  notesOnSentence,
  notesOnTension,
} from '../../../../src/renderer/read/panel/panel-notes';
import {
  type Painting,
  paintChosen,
  paintNotes,
  paints,
  paintStatements,
} from '../../../../src/renderer/read/painting/paintings';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import type { Target } from '../../../../src/shared/notes/note';
import { describePassage } from '../../../../src/shared/notes/passage';
import { readBundledBriefing } from '../../../shared/search/read-bundled';
import { stretchNotes } from '../../../../src/renderer/read/painting/note-stretches';
import { writtenNote } from '../../written-note';
import { repliesTo } from '../../../../src/shared/notes/note-replies';

const lookup = lookUp(readBundledBriefing());
const block = lookup.blocks.get('B17');
if (!block) throw new Error('The bundled briefing has changed.');
const start = block.text.indexOf('legally binding');
const passage = describePassage(block, start, start + 'legally binding'.length);
const onWords: Target = { kind: 'passage', passage };
const lostWords: Target = { kind: 'passage', passage: { ...passage, exact: 'legally bound' } };
const wordsUnder = ({ blockId, start, end }: Painting) => lookup.blocks.get(blockId)?.text.slice(start, end);

describe('paint over the text', () => {
  test('lies under exactly the words of every statement, in a paint of the fixed set', () => {
    const paintings = paintStatements(lookup.statements.values(), lookup, null);
    expect(paintings.map(wordsUnder)).toEqual(
      [...lookup.statements.values()].map(({ quote }) => quote.exact),
    );
    for (const { paint } of paintings) expect(paints).toContain(paint);
  });

  test('the chosen statement has its own paint, also when the lines of the others are switched off', () => {
    const chosen = lookup.statements.get('a-S17-1') ?? null;
    expect(
      paintStatements(lookup.statements.values(), lookup, chosen).filter(({ paint }) =>
        paint.startsWith('chosen-'),
      ),
    ).toEqual(paintChosen(lookup, chosen));
    expect(paintChosen(lookup, chosen).map(({ paint }) => paint)).toEqual(['chosen-asserted-terms']);
    expect(paintChosen(lookup, null)).toEqual([]);
  });

  test('notes on words are painted, in grey without a label; notes that lost their place are not', () => {
    const notes = [
      writtenNote({ target: onWords, colour: 'rose' }),
      writtenNote({ target: { kind: 'statement', statementId: 'a-S17-1' }, colour: 'sky' }),
      writtenNote({ target: onWords }),
      writtenNote({ target: lostWords, colour: 'sage' }),
      writtenNote({ target: { kind: 'article' }, colour: 'straw' }),
    ];
    const painted = (...which: readonly number[]) =>
      paintNotes(
        [
          ...stretchNotes(
            notes.filter((_, index) => which.includes(index)),
            lookup,
          ).values(),
        ].flat(),
      ).map((painting) => `${painting.paint}: ${wordsUnder(painting)}`);
    expect(painted(0)).toEqual(['note-rose: legally binding']);
    expect(painted(1)).toEqual([`note-sky: ${lookup.statements.get('a-S17-1')?.quote.exact}`]);
    expect(painted(2)).toEqual(['note-none: legally binding']);
    expect(painted(3, 4)).toEqual([]);
  });

  test('every paint has its look in the style sheet, and the style sheet knows no other', () => {
    const css = readFileSync(
      new URL('../../../../src/renderer/read/painting/highlights.css', import.meta.url),
      'utf8',
    );
    const styled = new Set([...css.matchAll(/::highlight\(([\w-]+)\)/gu)].map((match) => match[1]));
    expect(styled).toEqual(new Set(paints));
  });
});

describe('notes beside the text', () => {
  const reply = (id: ReturnType<typeof writtenNote>['id']) =>
    writtenNote({ target: { kind: 'note', noteId: id } });
  const onPassage = writtenNote({ target: onWords });
  const onBlock = writtenNote({ target: { kind: 'block', blockId: 'B17' } });
  const onTension = writtenNote({ target: { kind: 'tension', tensionId: 'T4' } });
  const onArticle = writtenNote({});
  const lost = writtenNote({ target: lostWords });
  const gone = writtenNote({ target: { kind: 'block', blockId: 'B99' } });
  const answer = reply(onPassage.id);
  const notes = [onPassage, onBlock, onTension, onArticle, lost, gone, answer];

  test('stand in the margin when they are on the text and in place', () => {
    expect(placeOnText(notes, lookup).map(({ note }) => note)).toEqual([onPassage, onBlock]);
    expect(placeOnText(notes, lookup).map(({ sentence }) => sentence)).toEqual(['S17', 'S17']);
  });

  test('are listed in the panel of their sentence or the card of their tension, lost ones apart', () => {
    const sentence = lookup.sentences.get('S17');
    if (!sentence) throw new Error('The bundled briefing has changed.');
    expect(notesOnSentence(sentence, notes, lookup)).toEqual({
      here: [onPassage, onBlock],
      lost: [lost],
    });
    expect(notesOnTension('T4', notes)).toEqual([onTension]);
    expect(notesOnArticle(notes, lookup)).toEqual({ here: [onArticle], lost: [gone] });
  });

  test('carry their replies, and the replies to those', () => {
    const second = reply(answer.id);
    expect(repliesTo(onPassage.id, [...notes, second])).toEqual([answer, second]);
  });
});
