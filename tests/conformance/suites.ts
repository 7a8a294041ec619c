/** The suites of others, read from the folder that the command line named; nothing of them is in the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { default as AjvDraft4 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';

/** One rule of a suite. */
export interface Rule {
  readonly name: string;
  /** What is wrong by this rule, in its own words; empty when nothing is. */
  readonly faultsOf: (value: unknown) => readonly string[];
}

const folder = process.env['LECTERN_CONFORMANCE'] ?? '';
const w3cFolder = join(folder, 'w3c-web-annotation-tests');

/** Schemas name each other by file; this makes the names whole. */
const base = 'http://suite.test/';

/** The rules that a list of the W3C suite (such as `annotations/annotationMusts.test`) names, in its order. */
export function readW3cRules(list: string): readonly Rule[] {
  const ajv = new AjvDraft4({ strict: false, allErrors: true, validateSchema: false });
  addFormats(ajv);
  for (const keyword of ['assertionType', 'expectedResult', 'onUnexpectedResult', 'errorMessage'])
    ajv.addKeyword(keyword);
  for (const file of readdirSync(join(w3cFolder, 'definitions')))
    ajv.addSchema({ ...readJson(join(w3cFolder, 'definitions', file)), id: `${base}${file}` });
  const { assertions } = readJson(join(w3cFolder, list)) as { readonly assertions: readonly string[] };
  return assertions.map((file) => {
    const { errorMessage, ...schema } = readJson(join(w3cFolder, file));
    const validate = ajv.compile({ ...schema, id: `${base}${basename(file)}` });
    return { name: basename(file, '.json'), faultsOf: (value) => told(validate, value, errorMessage) };
  });
}

/** What Thorium lets in. */
export function readThoriumRule(): Rule {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(readJson(join(folder, 'thorium', 'readiumAnnotationSetSchema.json')));
  return { name: 'readiumAnnotationSetSchema', faultsOf: (value) => told(validate, value, null) };
}

function told(validate: ValidateFunction, value: unknown, message: unknown): readonly string[] {
  if (validate(value)) return [];
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return [
    ...(typeof message === 'string' ? [message] : []),
    ...errors.map(({ instancePath, message }) => `${instancePath} ${message}`),
  ];
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
