/** Broken copies of the bundled briefing, each with one fault, and all that is said of it. */
import type { BriefingFile } from '../../src/shared/briefing/briefing';
import { bundledFile } from './validate-bundled';

export interface BrokenCase {
  readonly name: string;
  /** Changes a fresh copy, or returns what stands in its place. */
  readonly break: (file: BriefingFile) => unknown;
  readonly lines: readonly string[];
}

function statement(file: BriefingFile, id: string): BriefingFile['statements'][number] {
  return found(file.statements.find((item) => item.id === id));
}

function topic(file: BriefingFile, id: string): BriefingFile['topics'][number] {
  return found(file.topics.find((item) => item.id === id));
}

function entries(file: BriefingFile, topicId: string, column: string) {
  const cell = found(topic(file, topicId).cells[column]);
  if (!('entries' in cell)) throw new TypeError(`${topicId} ${column} is silent`);
  return cell.entries;
}

function at<Item>(items: readonly Item[], index: number): Item {
  return found(items[index]);
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined)
    throw new TypeError('The bundled briefing has changed: this case needs a new place.');
  return item;
}

export const brokenCases: readonly BrokenCase[] = [
  {
    name: 'a file that is a list',
    break: () => [],
    lines: ['the file: An empty list cannot stand here. Write an object in braces.'],
  },
  {
    name: 'a key the format does not know',
    break: (file) => ({ ...file, summary: 'x' }),
    lines: [
      'summary: “summary” is not a key of the briefing format here. Remove it, or correct its spelling.',
    ],
  },
  {
    name: 'a key that imitates a report and would act on a terminal',
    break: (file) => ({ ...file, 'x\nstatus: \u001b[32mno problem\u202e': 1 }),
    lines: [
      '“x status: \\u001b[32mno problem\\u202e”: “x status: \\u001b[32mno problem\\u202e” is not a key of the briefing format here. Remove it, or correct its spelling.',
    ],
  },
  {
    name: 'a control character in the editor’s words',
    break: (file) => void (file.title.text = 'Two\u001b[2J guarantees\u0007'),
    lines: [
      'title text: The words “Two\\u001b[2J guarantees\\u0007” hold a control character. Remove it, or write it out in words.',
    ],
  },
  {
    name: 'a missing key',
    break: (file) => {
      const { edition: _, ...rest } = file;
      return rest;
    },
    lines: ['edition: This is missing. Add words in quotation marks.'],
  },
  {
    name: 'another version',
    break: (file) => ({ ...file, formatVersion: 2 }),
    lines: [
      'formatVersion: The briefing is of format 2, made for a newer Lectern; this one reads format 1. Open it with a newer Lectern, or ask its editors for format 1.',
    ],
  },
  {
    name: 'four documents',
    break: (file) => ({ ...file, documents: [...file.documents, ...file.documents] }),
    lines: ['documents: A list of 4 cannot stand here. Write a list of 3 at most.'],
  },
  {
    name: 'a kind that is none',
    break: (file) => ({
      ...file,
      statements: file.statements.map((item) =>
        item.id === 'a-S11-1' ? { ...item, kind: 'promise' } : item,
      ),
    }),
    lines: [
      'statements[25] a-S11-1 kind: “promise” cannot stand here. Write one of "provision", "position", "event", "context", "reaction", "criticism", "prediction", "characterisation".',
    ],
  },
  {
    name: 'an id of the wrong shape',
    break: (file) => void (at(file.blocks, 2).id = 'third'),
    lines: ['blocks[2] third id: “third” cannot stand here. Write a block id such as "B11".'],
  },
  {
    name: 'another article',
    break: (file) => void (file.article.sha256 = '0'.repeat(64)),
    lines: [
      'article sha256: The article beside the briefing is another text: its SHA-256 is e9f1dc2baeadfa7e11d8538829c214d84a966b72ceb9708111e53bc87a0b7825. Put the article back byte for byte, or code the new text as a new edition with this hash.',
    ],
  },
  {
    name: 'an article of another length',
    break: (file) => void (file.article.bytes = 4178),
    lines: [
      'article bytes: The article beside the briefing has 4177 bytes, not 4178. Put the article back byte for byte; an editor may have changed its line ends.',
    ],
  },
  {
    name: 'a block that is not its line',
    break: (file) =>
      void (at(at(file.blocks, 23).sentences, 0).text =
        'For Ukraine, the stakes have never been higher—or more hopeful!'),
    lines: [
      'blocks[23] B24: From code unit 62 line 24 of the article reads “.”, the block “!”. Copy the line’s words into the sentences, letter for letter.',
    ],
  },
  {
    name: 'two things of one name',
    break: (file) => void (at(file.assumptions, 1).id = 'funding'),
    lines: [
      'assumptions[1] funding id: “funding” already names a topic, at topics[17] funding id. Give this assumption a name of its own.',
    ],
  },
  {
    name: 'a link to nothing',
    break: (file) => void (at(statement(file, 'a-S20-1').links, 0).to = 'a-S17-9'),
    lines: [
      'statements[42] a-S20-1 links[0] a-S17-9 to: There is no statement “a-S17-9”. Name a statement that the briefing holds, or remove this.',
    ],
  },
  {
    name: 'a link to itself',
    break: (file) => void (at(statement(file, 'a-S18-1').links, 0).to = 'a-S18-1'),
    lines: [
      'statements[38] a-S18-1 links[0] a-S18-1 to: The statement links to itself. Name another statement, or remove the link.',
    ],
  },
  {
    name: 'a sentence that is listed twice',
    break: (file) => void at(file.tensions, 3).sentences.push('S17'),
    lines: ['tensions[3] T4 sentences[2] S17: “S17” is listed twice. Keep one of the two.'],
  },
  {
    name: 'a gap that does not exist',
    break: (file) => void at(file.bottomLine, 6).gaps.push('gap-weather'),
    lines: [
      'bottomLine[6] gaps[3] gap-weather: There is no gap “gap-weather”. Name a gap that the briefing holds, or remove this.',
    ],
  },
  {
    name: 'a quote that stands one unit further on',
    break: (file) => {
      const { quote } = statement(file, 'a-S24-1');
      quote.start += 1;
      quote.end += 1;
    },
    lines: [
      'statements[50] a-S24-1 quote: The words “the stakes have never been higher—or more hopeful” do not stand at 14 to 63 of S24. Write "start": 13, "end": 62: there they were found.',
    ],
  },
  {
    name: 'a quote with straight marks where the article has curly ones',
    break: (file) =>
      void (statement(file, 'a-S15-1').quote.exact =
        "have praised the arrangement, calling it a 'strategic shield'"),
    lines: [
      "statements[33] a-S15-1 quote: The words “have praised the arrangement, calling it a 'strategic shield'” are not in S15. The article writes “have praised the arrangement, calling it a ‘strategic shield’”: copy that letter for letter.",
    ],
  },
  {
    name: 'a quote from another sentence',
    break: (file) =>
      void (at(at(file.tensions, 3).facing, 0).quote = {
        exact: 'international court oversight',
        start: 123,
        end: 152,
      }),
    lines: [
      'tensions[3] T4 facing[0] S17 quote: The words “international court oversight” are not in S17. They are in S20: name that sentence, or quote S17.',
    ],
  },
  {
    name: 'a quote of words that nobody wrote',
    break: (file) => void (at(entries(file, 'training', 'doc2'), 0).quote.exact = 'for ten years'),
    lines: [
      'topics[11] training cells doc2 entries[0] a-S10-2 quote: The words “for ten years” are not in S10. They are nowhere in the article: copy the words from the sentence, letter for letter.',
    ],
  },
  {
    name: 'a cue that is not in the sentence',
    break: (file) => void (statement(file, 'a-S7-1').cue = 'may'),
    lines: [
      'statements[17] a-S7-1 cue: The words “may” are not in S7. They are nowhere in the article: copy the words from the sentence, letter for letter.',
    ],
  },
  {
    name: 'a doubt without its words',
    break: (file) => {
      delete statement(file, 'a-S14-1').cue;
    },
    lines: [
      'statements[32] a-S14-1 cue: The certainty is “possible”, and no cue shows it. Add the words of the sentence that show it.',
    ],
  },
  {
    name: 'two statements on the same words',
    break: (file) =>
      void (statement(file, 'a-S12-2').quote = {
        exact: 'to Ukraine, the agreement underscores',
        start: 68,
        end: 105,
      }),
    lines: [
      'statements[29] a-S12-2 quote: The words “to Ukraine, the agreement underscores” of a-S12-2 and those of a-S12-1 overlap. Shorten one of the two quotes: every word is coded once.',
    ],
  },
  {
    name: 'words that are coded as quoted and are not, for an apostrophe is no quotation mark',
    break: (file) => void (statement(file, 'a-S4-2').quoting = 'quoted'),
    lines: [
      'statements[10] a-S4-2 quoting: The statement is coded as quoted, and its words hold no quotation marks. Write "paraphrase", or take the marks into the quote.',
    ],
  },
  {
    name: 'a sentence without a statement',
    break: (file) => void (file.statements = file.statements.filter((item) => item.id !== 'a-S24-1')),
    lines: [
      'blocks[23] B24 sentences[0] S24: No statement is coded for S24. Every sentence carries at least one statement: code it, as characterisation or context if need be.',
    ],
  },
  {
    name: 'a statement with a topic and no line in its cell',
    break: (file) => void statement(file, 'a-S24-1').topics.push('weapons'),
    lines: [
      'statements[50] a-S24-1 topics[0] weapons: No line of the cell “weapons”, “agreement” holds the statement a-S24-1. Add an entry with the words that answer the topic, or remove the topic from the statement.',
    ],
  },
  {
    name: 'a line whose statement does not list the topic',
    break: (file) => void (statement(file, 'a-S8-1').topics = ['name-and-form']),
    lines: [
      'topics[3] core-obligation cells doc2 entries[0] a-S8-1 statement: The statement a-S8-1 does not list the topic “core-obligation”. Add the topic to the statement, or remove the entry.',
    ],
  },
  {
    name: 'the troop mandate in the column of Document 2',
    break: (file) => {
      const cells = topic(file, 'european-troops').cells;
      cells['doc2'] = { entries: [structuredClone(at(entries(file, 'european-troops', 'agreement'), 1))] };
    },
    lines: [
      'warnings[1] gaps[1] gap-european-troops-doc2: There is no gap “gap-european-troops-doc2”. Name a gap that the briefing holds, or remove this.',
      'topics[12] european-troops cells doc2 entries[0] a-S11-1 statement: The statement a-S11-1 belongs in the column “agreement”: its document is “agreement”. Move the entry there. A fact is never carried from one document to another.',
    ],
  },
  {
    name: 'a cell with nothing in it',
    break: (file) => ({
      ...file,
      topics: file.topics.map((item) =>
        item.id === 'funding' ? { ...item, cells: { ...item.cells, doc1: {} } } : item,
      ),
    }),
    lines: [
      'topics[17] funding cells doc1: The cell holds neither entries nor a gap. Give it "entries", or a "gap" that says what the article does not say.',
    ],
  },
  {
    name: 'a silent cell without its gap',
    break: (file) => {
      delete topic(file, 'trigger').cells['doc2'];
    },
    lines: [
      'topics[4] trigger cells doc2: The topic “trigger” has no cell for “doc2”. Add the cell: with entries, or with a gap that says what the article does not say.',
    ],
  },
  {
    name: 'a column of a document that is not there',
    break: (file) =>
      void (topic(file, 'trigger').cells['doc3'] = { entries: [at(entries(file, 'trigger', 'doc1'), 0)] }),
    lines: [
      'topics[4] trigger cells doc3: There is no document “doc3”, so the comparison has no such column. Remove the cell, or add the document.',
      'topics[4] trigger cells doc3 entries[0] a-S6-2 statement: The statement a-S6-2 belongs in the column “doc1”: its document is “doc1”. Move the entry there. A fact is never carried from one document to another.',
    ],
  },
  {
    name: 'an inferred statement that no assumption covers',
    break: (file) => void at(file.assumptions, 1).statements.pop(),
    lines: [
      'statements[20] a-S8-2 basis: The statement a-S8-2 is inferred, and no assumption names it. Add it to the statements of the assumption it rests on.',
    ],
  },
  {
    name: 'an inference passed off as stated',
    break: (file) => void (statement(file, 'a-S9-1').basis = 'stated'),
    lines: [
      'statements[21] a-S9-1 basis: “doc2” itself is inferred, so nothing is stated of it. Write "inferred", and name the statement in an assumption.',
    ],
  },
  {
    name: 'a fact of the agreement given to a document',
    break: (file) => void (statement(file, 'a-S22-1').document = 'doc1'),
    lines: [
      'statements[45] a-S22-1 document: S22 is not among the sentences that describe “doc1”. Where the article names no document, write "agreement"; else add the sentence to the document.',
    ],
  },
  {
    name: 'a contradiction that no tension shows',
    break: (file) => void (at(statement(file, 'a-S20-1').links, 0).to = 'a-S16-1'),
    lines: [
      'statements[42] a-S20-1 links[0] a-S16-1 to: S20 contradicts S16, and no tension holds both. Add a tension with both sentences: nobody shall read the one without the other.',
    ],
  },
  {
    name: 'words in a tension that are not of its sentences',
    break: (file) => void (at(file.tensions, 3).sentences = ['S17']),
    lines: [
      'statements[42] a-S20-1 links[0] a-S17-1 to: S20 contradicts S17, and no tension holds both. Add a tension with both sentences: nobody shall read the one without the other.',
      'tensions[3] T4 facing[1] S20 sentence: S20 is not among the sentences of T4. Add it to the sentences of the tension, or quote one of them.',
    ],
  },
  {
    name: 'facing words out of order',
    break: (file) => void (at(file.tensions, 12).facing = at(file.tensions, 12).facing.toReversed()),
    lines: [
      'tensions[12] T13 facing[1] S9: The words stand before those of the line above, or are the same. Put the facing words in reading order, each once.',
    ],
  },
  {
    name: 'a language called by its name',
    break: (file) => void (file.language = 'British English'),
    lines: [
      'language: “British English” is not a language tag. Write one as BCP 47 has it, such as "en", "uk" or "pt-BR".',
    ],
  },
  {
    name: 'a line that rests on nothing',
    break: (file) => void (at(file.warnings, 2).sentences = []),
    lines: [
      'warnings[2]: The line rests on no sentence and no gap. Name the sentences it rests on, or the gaps it speaks of, or remove it.',
    ],
  },
  {
    name: 'a bottom line of one word too many',
    break: (file) => void (file.bottomLine = [{ text: 'word '.repeat(121), sentences: ['S1'], gaps: [] }]),
    lines: ['bottomLine: The bottom line has 121 words. Shorten it to 120.'],
  },
  {
    name: 'a name of the agreement that the article never uses',
    break: (file) => void (file.agreement.calledBy = ['the pact']),
    lines: [
      'agreement calledBy[0]: The article nowhere says “the pact”. Write what the article calls the agreement, in its own words.',
    ],
  },
];

/** A fresh copy with the case's fault. */
export function broken(brokenCase: BrokenCase): unknown {
  const copy = structuredClone(bundledFile);
  return brokenCase.break(copy) ?? copy;
}
