/** The one door through which a briefing comes in: it passes every check, or it is refused with all its problems. */
import { safeParse } from './safe-parse';
import { type Briefing, type BriefingFile, BriefingFileSchema } from '../briefing/briefing';
import { type ArticleAsFound, hashFindings, lineFindings } from './article-findings';
import { comparisonFindings } from './comparison-findings';
import { controlFindings } from './control-findings';
import { editorFindings } from './editor-findings';
import { repeatedIdFindings, unknownIdFindings } from './id-findings';
import { articleLines, placeBlocks } from './places';
import { type Finding, placeOf, type Problem } from './problem';
import { findJsonFault } from './json-fault';
import { isTooDeep } from './is-too-deep';
import { languageFindings } from './language-findings';
import { quoteFindings } from './quote-findings';
import { redirectFindings } from './redirect-findings';
import { newerFormat, schemaFindings } from './schema-findings';
import { statementFindings } from './statement-findings';
import { type Coverage, coverage } from '../reference/traces';

export type { Problem } from './problem';

/** What `briefing.json` and the article beside it hold. The caller reads and hashes; nothing here touches a disk. */
export interface BriefingAsFound extends ArticleAsFound {
  readonly json: unknown;
  /** SHA-256 of `canonicalContent(json)`, lower-case hexadecimal. */
  readonly editionHash: string;
}

export interface RefusedBriefing {
  /** At least one. */
  readonly problems: readonly Problem[];
  /** How far the statements reach, or null where the schema refuses the blocks or the statements. */
  readonly coverage: Coverage | null;
}

export type ReadBriefing = { readonly briefing: Briefing } | RefusedBriefing;

/**
 * The briefing, or at least one problem. The same file gives the same problems in the same order. Where the schema
 * refuses a part of the file, the checks that need that part are left out and all others are made.
 */
export function readBriefing(found: BriefingAsFound): ReadBriefing {
  const { json } = found;
  const newer = newerFormat(json);
  if (newer) return { problems: inWords(json, [newer]), coverage: null };
  const parsed = safeParse(BriefingFileSchema, json);
  const accepted = parsed.success ? allParts : acceptedParts(json);
  const findings = [
    ...(parsed.success ? [] : schemaFindings(json, parsed.error.issues)),
    ...controlFindings(json),
    ...checks.flatMap(({ needed, find }) =>
      needed.every((part) => accepted.has(part)) ? find(json, found) : [],
    ),
  ];
  if (parsed.success && findings.length === 0) {
    const blocks = placeBlocks(parsed.data.blocks, articleLines(found.articleText));
    return { briefing: { ...parsed.data, blocks, editionHash: found.editionHash } };
  }
  const isCounted = accepted.has('blocks') && accepted.has('statements');
  return {
    problems: inWords(json, findings),
    coverage: isCounted ? countCovered(json as Pick<BriefingFile, 'blocks' | 'statements'>) : null,
  };
}

/** The file's JSON, or where it ceases to be JSON. */
export function readJson(
  fileText: string,
): { readonly json: unknown } | { readonly problems: readonly Problem[] } {
  try {
    const json: unknown = JSON.parse(fileText.replace(/^\uFEFF/u, ''));
    return isTooDeep(json) ? { problems: [tooDeep] } : { json };
  } catch {
    const { line, column, needed } = findJsonFault(fileText.replace(/^\uFEFF/u, ''));
    return {
      problems: [
        {
          place: `briefing.json line ${line}, column ${column}`,
          message: `The file is not JSON: ${needed}.`,
          remedy: 'Correct it there, or just before.',
        },
      ],
    };
  }
}

const tooDeep: Problem = {
  place: 'briefing.json',
  message: 'Values stand within one another more than a hundred times.',
  remedy: 'Remove what is no part of the briefing format: it has no such place.',
};

function countCovered({ blocks, statements }: Pick<BriefingFile, 'blocks' | 'statements'>): Coverage {
  return coverage({ blocks }, { statementsOf: Map.groupBy(statements, ({ sentence }) => sentence) });
}

type Part = keyof BriefingFile;
const allParts: ReadonlySet<string> = new Set(Object.keys(BriefingFileSchema.shape));

/** The parts of a refused file that the schema accepts by themselves. */
function acceptedParts(json: unknown): ReadonlySet<string> {
  if (typeof json !== 'object' || json === null) return new Set();
  const parts = new Map<string, unknown>(Object.entries(json));
  const schemas = Object.entries(BriefingFileSchema.shape);
  return new Set(
    schemas
      .filter(([part, schema]) => safeParse<unknown>(schema, parts.get(part)).success)
      .map(([part]) => part),
  );
}

interface Check {
  readonly needed: readonly Part[];
  /** Only ever called with a file whose needed parts the schema accepts. */
  readonly find: (json: unknown, found: ArticleAsFound) => readonly Finding[];
}

function check<const Needed extends Part>(
  needed: readonly Needed[],
  find: (file: Pick<BriefingFile, Needed>, found: ArticleAsFound) => readonly Finding[],
): Check {
  return { needed, find: (json, found) => find(json as Pick<BriefingFile, Needed>, found) };
}

const idParts = [
  'blocks',
  'documents',
  'statements',
  'topics',
  'tensions',
  'assumptions',
  'bottomLine',
  'keyPoints',
  'warnings',
  'glossary',
] as const;

const checks: readonly Check[] = [
  check(['language'], languageFindings),
  check(['article'], hashFindings),
  check(['blocks'], lineFindings),
  check(idParts, repeatedIdFindings),
  check(idParts, unknownIdFindings),
  check(
    ['blocks', 'documents', 'agreement', 'statements', 'topics', 'tensions', 'glossary'],
    (file, { articleText }) => quoteFindings(file, articleLines(articleText)),
  ),
  check(['blocks', 'redirects', 'documents', 'statements', 'assumptions', 'tensions'], statementFindings),
  check(['documents', 'statements', 'topics'], comparisonFindings),
  check(['blocks', 'redirects'], redirectFindings),
  check(['blocks', 'bottomLine', 'keyPoints', 'warnings', 'tensions'], editorFindings),
];

/** Problems with their places written out; what two checks found alike is said once. */
function inWords(json: unknown, findings: readonly Finding[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { path, message, remedy } of findings) {
    const problem = { place: placeOf(json, path), message, remedy };
    const key = JSON.stringify(problem);
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}
