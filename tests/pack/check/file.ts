/** B10: the file is well-formed and says what it is. */
import type { Check } from './finding';
import { runTool } from './run-tool';
import { say } from '../../../src/main/say';
import { asPrinted } from './lookups';

export const wellFormed: Check = {
  name: 'qpdf',
  promise: 'the file has no faults',
  find: async ({ file }) => {
    try {
      await runTool('qpdf', ['--check', file]);
      return [];
    } catch (error) {
      return [String(error).slice(0, 200)];
    }
  },
};

export const fonts: Check = {
  name: 'fonts',
  promise: 'every font is in the file and can be selected; none is drawn letter by letter',
  find: async ({ file }) => {
    const lines = (await runTool('pdffonts', [file])).trim().split('\n').slice(2);
    const wrong = lines.filter((line) => / Type 3 /u.test(line) || !/ yes (?:yes|no) +yes /u.test(line));
    return lines.length === 0 ? ['no fonts'] : wrong.map((line) => line.replaceAll(/ +/gu, ' '));
  },
};

export const titled: Check = {
  name: 'B10',
  promise: 'title and language are set, and the file is tagged',
  find: ({ structure }, { briefing }) => {
    const { title, language, isTagged } = structure;
    return [
      ...(title === say('paper.title', { title: briefing.title.text }) ? [] : [`the title is ${title}`]),
      ...(language?.startsWith('en') ? [] : [`the language is ${language}`]),
      ...(isTagged ? [] : ['the file is not tagged']),
    ];
  },
};

export const tree: Check = {
  name: 'structure',
  promise: 'headings, tables with head cells, lists and their items are what they are in the structure',
  find: ({ parts, sections }, asked) => {
    const has = (section: string): boolean => sections.some((each) => each.section === section);
    const { briefing, lookup } = asPrinted(asked);
    const tables = parts.filter(({ role }) => role === 'Table');
    const bare = tables.filter(
      (table) => !table.parts.some((row) => row.parts.some(({ role }) => role === 'TH')),
    );
    const loose = parts.filter(
      ({ role, parts: kids }) => role === 'L' && !kids.some((kid) => kid.role === 'LI'),
    );
    const wantsTable = ['comparison', 'sentence-index'].filter(has);
    const noTable = wantsTable.filter(
      (name) =>
        !sections.some(
          ({ section, parts: own }) => section === name && own.some(({ role }) => role === 'Table'),
        ),
    );
    const noList = has('gaps') && lookup.gaps.length > 0 && !parts.some(({ role }) => role === 'L');
    const wrongTop = has('cover') && parts.filter(({ role }) => role === 'H1').length !== 1;
    return [
      ...bare.map(() => 'a table without head cells'),
      ...loose.map(() => 'a list without items'),
      ...noTable.map((name) => `${name} has no table`),
      ...(noList ? ['the gaps are no list'] : []),
      ...(wrongTop ? [`not one first heading for ${briefing.id}`] : []),
    ];
  },
};
