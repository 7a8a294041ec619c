/** What the program is asked: on the command line, by its pages, by templates of the reader's; and the PDF that it was given to read. */
import { parseArguments } from '../../../../src/main/calls';
import { ownArguments, readCommandLine } from '../../../../src/main/cli/command-line';
import { withSignedQuery } from '../../../../src/main/cli/signed-query';
import { fillTemplate } from '../../../../src/main/export/note-template';
import { readPackCommand } from '../../../../src/main/pack/pack-usage';
import { openPdf } from '../../../../src/main/pack/pdf-file';
import { readPdfPlaces } from '../../../../src/main/pack/pdf-destinations';
import { faultIn } from '../../../../src/main/log/fault';
import { say } from '../../../../src/main/say';
import { resolveAsset } from '../../../../src/main/window/assets';
import { contract, type Method } from '../../../../src/shared/contract/api';
import { templateNames, toTemplateView } from '../../../../src/shared/note-export/template-view';
import { readBundledBriefing } from '../../../shared/search/read-bundled';
import { pages, writePdf } from '../../pack/write-pdf';
import { mutateJson } from '../mutate-json';
import { mutateBytes, mutateText } from '../mutate-text';
import type { Chance } from '../random';
import { type AnyParser, parser } from '../run-fuzz';

const view = toTemplateView([], {
  briefing: readBundledBriefing(),
  wording: { say, labelNames: {} },
  exported: '2026-01-02T00:00:00.000Z',
});
const template =
  '# {{title}} {{edition}}\n{{#notes}}\n- {{number}} {{#label}}({{name}}){{/label}}\n{{^label}}-{{/label}}{{{body}}}\n{{/notes}}\n{{! c }}';
const words = [
  '--user-data',
  '--briefing',
  'pack',
  '--out',
  'x.pdf',
  '--paper',
  'A4',
  '--sections',
  'cover,notes',
  '--notes',
  'tag:a',
  '--json',
  '--',
  '-',
  '--lens',
  'kind:p',
  'search',
  '-war',
  '--parts',
  '3',
  '--preset',
  'berlin',
  '',
  '--user-data=',
  '--no-sandbox',
  '--out=',
];
const methods = Object.keys(contract) as Method[];
const pdf = writePdf([
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
  ...pages,
  '<</a [3 0 R /XYZ 0 1 0]>>',
]);

function anyArguments(chance: Chance): string[] {
  return Array.from({ length: chance.upTo(8) }, () =>
    chance.onceIn(3) ? mutateText(chance.pick(words), chance).slice(0, 3000) : chance.pick(words),
  );
}

/** What is said on standard error is no part of it. */
function silently(work: () => unknown): unknown {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = () => true;
  try {
    return work();
  } finally {
    process.stderr.write = write;
  }
}

export const askedParsers: readonly AnyParser[] = [
  parser({
    name: 'the command line',
    share: 4000,
    make: anyArguments,
    take: (args) =>
      readCommandLine({ args: ownArguments(['program', ...args], true), env: {}, workingFolder: '/' }),
  }),
  parser({
    name: 'the command line of a pack',
    share: 3000,
    make: anyArguments,
    take: (args) => silently(() => readPackCommand([...withSignedQuery(args)], () => [])),
  }),
  parser({
    name: 'a template',
    share: 5000,
    make: (chance) =>
      mutateText(template, chance, [
        '{{',
        '}}',
        '{{{',
        '}}}',
        '{{#',
        '{{/',
        '{{^',
        '{{&',
        '{{>',
        '{{=',
        '=}}',
        '{{!',
        '.',
        'notes',
        'title',
        'constructor',
      ]),
    take: (text) => fillTemplate({ file: 'notes.mustache', text }, view, templateNames),
  }),
  parser<readonly [Method, string]>({
    name: 'a call',
    share: 4000,
    make: (chance) => [
      chance.pick(methods),
      mutateJson(
        '[{"briefingId":"berlin","target":{"kind":"article"},"tags":[],"body":"words","links":[]},"copy",3]',
        chance,
      ),
    ],
    take: ([method, args]) => {
      let given: unknown;
      try {
        given = JSON.parse(args);
      } catch {
        given = args;
      }
      return parseArguments(method, given);
    },
  }),
  parser({
    name: 'an address of a page',
    share: 3000,
    make: (chance) =>
      mutateText('lectern://app/assets/../index.html?x#y', chance, [
        '../',
        '%2e%2e',
        '%2f',
        '\\',
        '//',
        '@',
        ':',
        '%00',
        'preview/1.pdf',
        'lectern:',
      ]),
    take: resolveAsset,
    neverThrows: true,
  }),
  parser({
    name: 'a stack for the log',
    share: 2000,
    make: (chance) =>
      mutateText(
        'TypeError: words\n    at name (file:///x/y.js:1:2)\n    at async Object.<anonymous> (/a/b.js:3:4)\n',
        chance,
        ['    at ', '(', ')', ':1:1', '\n', '[as x]'],
      ),
    take: (stack) => faultIn({ name: 'Error', message: 'words', stack }),
    neverThrows: true,
  }),
  parser({
    name: 'a PDF',
    share: 2000,
    make: (chance) => mutateBytes(pdf, chance),
    take: (bytes) => {
      openPdf(bytes);
      readPdfPlaces(bytes);
    },
  }),
];
