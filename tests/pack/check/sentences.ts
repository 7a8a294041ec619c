/** A5, A7 and A9: the article word for word, what pulls against what, and which sentences a statement rests on. */
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { isGap } from '../../../src/shared/briefing/comparison';
import { kindLetters } from '../../../src/shared/briefing/statement';
import { say } from '../../../src/main/say';
import { whoSaysSo } from '../../../src/shared/reference/who-says-so';
import { sentencesAgainst } from '../../../src/shared/reference/tensions';
import type { Check } from './finding';
import { bagOf, countOf, letters, rightToLeft } from './letters';
import { asPrinted, citedAs, sectionOf } from './lookups';
import type { Part } from './read-pack';

/** The words of a paragraph without what is set smaller among them: raised numbers of notes, the sentence's own. */
function mainWords(part: Part): string {
  const size = Math.max(0, ...part.runs.filter(({ text }) => text.trim() !== '').map((run) => run.size));
  return part.runs
    .filter((run) => run.size > size - 0.2)
    .map(({ text }) => text)
    .join('');
}

export const article: Check = {
  name: 'A9',
  promise: 'the article is there, every sentence once, in order, to the letter',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    if (!section) return [];
    const { lookup } = asPrinted(asked);
    const paragraphs = section.parts.filter(({ role }) => role === 'P').map(mainWords);
    let from = 0;
    return [...lookup.sentences.values()].flatMap(({ id, text }) => {
      const words = exactly(withoutMarks(text));
      const at = paragraphs.findIndex((each, index) => index >= from && exactly(each) === words);
      if (at < 0) return [`${id} is not there to the letter`];
      from = at + 1;
      return [];
    });
  },
};

/** Every sign that prints. Readers of PDFs order right-to-left lines in their own ways: of those the signs are compared. */
function exactly(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/[\s\u200B\u200E\u200F\u2066-\u2069]+/gu, '');
  return /[\u0590-\u08FF]/u.test(plain) ? Array.from(plain).toSorted().join('') : plain;
}

export const cited: Check = {
  name: 'A5',
  promise: 'every line of the editor’s and every cell names its sentences',
  find: (pack, asked) => {
    const { briefing, lookup } = asPrinted(asked);
    const isRtl = briefing.blocks.some(({ text }) => /[\u0590-\u08FF]/u.test(text));
    const cover = sectionOf(pack, asked, 'cover');
    const lines = [...briefing.bottomLine, ...briefing.keyPoints, ...briefing.warnings];
    const onCover = letters(cover?.text ?? '');
    const bare = lines.filter(({ text, sentences }) => !onCover.includes(letters(text) + citedAs(sentences)));
    const compared = sectionOf(pack, asked, 'comparison');
    const table = letters(compared?.text ?? '');
    const entries = briefing.topics.flatMap((topic) =>
      Object.values(topic.cells).flatMap((cell) => (isGap(cell) ? [] : cell.entries)),
    );
    const uncited = entries.filter(({ statement, quote }) => {
      const found = lookup.statements.get(statement);
      if (!found) return true;
      const words = `${kindLetters[found.kind]}${found.sentence.slice(1)}${letters(withoutMarks(quote.exact))}`;
      return !table.includes(words);
    });
    if (isRtl) return [];
    return [
      ...(cover
        ? bare.map(({ text }) => `the cover does not name the sentences of: ${text.slice(0, 40)}`)
        : []),
      ...(compared
        ? uncited.map(({ quote }) => `no kind and sentence before: ${quote.exact.slice(0, 40)}`)
        : []),
    ];
  },
};

export const against: Check = {
  name: 'A7',
  promise: 'sentences that pull against each other name each other',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    if (!section) return [];
    const { lookup } = asPrinted(asked);
    const paragraphs = section.parts.filter(({ role }) => role === 'P').map(({ text }) => letters(text));
    const wanted = [...lookup.sentences.values()].flatMap(({ id }) => {
      const sentences = sentencesAgainst(id, lookup);
      return sentences.length === 0 ? [] : [letters(say('paper.against')) + citedAs(sentences)];
    });
    return [...new Set(wanted)].flatMap((words) => {
      const should = wanted.filter((each) => each === words).length;
      const is = paragraphs.filter((each) => each === words).length;
      return is === should ? [] : [`“${words}” stands ${is} times, not ${should}`];
    });
  },
};

export const codes: Check = {
  name: 'A11 codes',
  promise:
    'what a colour or line could say stands there as a letter, too: kind and document of every statement',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    if (!section) return [];
    const { lookup } = asPrinted(asked);
    const paragraphs = section.parts.filter(({ role }) => role === 'P').map(({ text }) => letters(text));
    return Object.values(kindLetters).flatMap((letter) => {
      const should = [...lookup.statements.values()].filter(
        ({ kind }) => kindLetters[kind] === letter,
      ).length;
      // The letter, the document, and a word of who says so or how it was graded.
      const code = new RegExp(`^${letter}(?:A|D\\d+)?(?:\\p{Ll}\\p{L}*|[A-F]\\d)*$`, 'u');
      const is = paragraphs.filter((text) => text.length < 60 && code.test(text)).length;
      return is >= should ? [] : [`${letter} stands at ${is} statements, not ${should}`];
    });
  },
};

export const tensions: Check = {
  name: 'tensions',
  promise: 'each tension is there with its words, its sentences and its question',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'tensions');
    if (!section) return [];
    const cards = section.parts.filter(({ role }) => role === 'Art').map(({ text }) => bagOf(text));
    const text = letters(section.text);
    return asPrinted(asked).briefing.tensions.flatMap(({ id, question, why, facing }, index) => {
      const missing = [question, why].filter((words) => countOf(letters(words), text) === 0);
      if (/[\u0590-\u08FF]/u.test(question)) return cards[index] === undefined ? [`${id} is missing`] : [];
      const bare = facing.filter(
        ({ sentence, quote }) => !text.includes(sentence.slice(1) + letters(withoutMarks(quote.exact))),
      );
      return [...missing, ...bare.map(({ sentence }) => sentence)].map((words) => `${id} lacks ${words}`);
    });
  },
};

export const unnamedHolders: Check = {
  name: 'holders',
  promise: 'what nobody is named for is there with the words that show how sure it is, each said once',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'who-says-so');
    if (!section) return [];
    const text = letters(section.text);
    return whoSaysSo(asPrinted(asked).lookup).unnamedHolders.flatMap(({ id, sentence, kind, quote, cue }) => {
      const words = letters(withoutMarks(quote.exact));
      const shownBy = letters(cue ?? say('sources.holders.no-cue'));
      const line =
        sentence.slice(1) + kindLetters[kind] + (words.includes(shownBy) ? words : shownBy + words);
      return rightToLeft.test(words) || text.includes(line)
        ? []
        : [`${id} is not there, or says its cue twice`];
    });
  },
};
