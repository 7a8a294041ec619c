/** The template for notes in Markdown: the reader's own where there is one, else the one that comes with Lectern. */
import { readFile } from 'node:fs/promises';
import Mustache from 'mustache';
import type { TemplateNames } from '../../shared/note-export/template-view';
import { reasonOf } from '../../shared/reason-of';
import type { TemplateFiles } from '../folders';
import { say } from '../say';

export interface NoteTemplate {
  readonly file: string;
  readonly text: string;
}

export const templateLimitBytes = 256 * 1024;

/** The template in force. Rejects with the file and the remedy when it is there and is no text. */
export async function readNoteTemplate({ bundled, yours }: TemplateFiles): Promise<NoteTemplate> {
  return (await readTemplate(yours)) ?? { file: bundled, text: await readFile(bundled, 'utf8') };
}

async function readTemplate(file: string): Promise<NoteTemplate | null> {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(say('note-export.template.unreadable', { file, reason: reasonOf(error) }), {
      cause: error,
    });
  }
  if (bytes.byteLength > templateLimitBytes) {
    throw new Error(say('note-export.template.large', { file, kilobytes: `${templateLimitBytes / 1024}` }));
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    throw new Error(say('note-export.template.bytes', { file }), { cause: error });
  }
}

/**
 * The template filled with the view, every text as it stands. Throws with the file, the line and the remedy when the
 * template is broken or names what there is not: a slip of the pen would leave something out in silence.
 */
export function fillTemplate(template: NoteTemplate, view: object, names: TemplateNames): string {
  checkTokens(template, parse(template), [names]);
  return Mustache.render(template.text, view, {}, { escape: (text: unknown) => String(text) });
}

/** Within a section of a text, it stands under this name too. */
const textNames: TemplateNames = { '.': 'text' };

type Token = readonly [
  kind: string,
  name: string,
  start: number,
  end: number,
  inner?: readonly Token[] | string,
];

function parse(template: NoteTemplate): readonly Token[] {
  try {
    return Mustache.parse(template.text) as unknown as readonly Token[];
  } catch (error) {
    throw faultOf(template, reasonOf(error), error);
  }
}

/** `places` are the names that can be used here, the innermost first; the outer ones go on to hold. */
function checkTokens(
  template: NoteTemplate,
  tokens: readonly Token[],
  places: readonly [TemplateNames, ...TemplateNames[]],
): void {
  for (const [kind, name, start, , inner] of tokens) {
    if (kind === 'text' || kind === '!' || kind === '=') continue;
    const refuse = (reason: string): never => {
      throw wrong(template, start, reason);
    };
    if (kind === '>') refuse(say('note-export.template.partial', { name: shown(name) }));
    const found = places.find((place) => Object.hasOwn(place, name))?.[name];
    if (found === undefined) {
      const list = [...new Set(places.flatMap((place) => Object.keys(place)))].join(', ');
      refuse(say('note-export.template.unknown', { name: shown(name), names: list }));
    }
    if (!Array.isArray(inner)) {
      if (typeof found === 'object') refuse(say('note-export.template.list', { name: shown(name) }));
      continue;
    }
    // Within what is not there, there is nothing of it to name.
    const own = typeof found === 'object' ? found : textNames;
    checkTokens(template, inner, kind === '#' ? [own, ...places] : places);
  }
}

/** The library's own words for a broken template, in ours. */
function faultOf(template: NoteTemplate, told: string, cause: unknown): unknown {
  const read = /^(Unclosed tag|Unclosed section|Unopened section)(?: "(.*)")? at (\d+)$/su.exec(told);
  if (!read) return cause;
  const [, what, whole = '', at = '0'] = read;
  const name = shown(whole);
  const position = Number(at);
  if (what === 'Unclosed tag') return wrong(template, position, say('note-export.template.open-tag'));
  if (what === 'Unopened section')
    return wrong(template, position, say('note-export.template.stray-close', { name }));
  const isAtEnd = position >= template.text.trimEnd().length;
  if (!isAtEnd) return wrong(template, position, say('note-export.template.wrong-close', { name }));
  return wrong(template, openedAt(template.text, whole), say('note-export.template.open-section', { name }));
}

/** A name may be anything up to the next bracket. */
function shown(name: string): string {
  return name.length > mostShown ? `${name.slice(0, mostShown).toWellFormed()}…` : name;
}

const mostShown = 80;

/** Where a section of this name is opened for the last time. */
function openedAt(text: string, name: string): number {
  const openings = [...text.matchAll(/[#^]\s*([^\s}]+)/gu)].filter(([, opened]) => opened === name);
  return openings.at(-1)?.index ?? 0;
}

function wrong({ file, text }: NoteTemplate, position: number, reason: string): Error {
  const line = text.slice(0, position).split(/\r\n|\r|\n/u).length;
  return new Error(say('note-export.template.wrong', { file, line: String(line), reason }));
}
