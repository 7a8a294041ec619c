// What is compiled into the engine of the store, beside the package that brings it: nothing in its folder lists these,
// but their sources are there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @import { Notice } from './licence-notices.mjs' */

const engine = join(root, 'node_modules', 'better-sqlite3-multiple-ciphers');

/**
 * SQLite, and what encrypts it, with every word on rights that stands in their sources.
 * @returns {readonly [Notice, Notice]}
 */
export function engineNotices() {
  const source = readFileSync(join(engine, 'deps', 'sqlite3', 'sqlite3.c'), 'latin1').replaceAll('\r', '');
  const [, permission = ''] =
    /(Permission is hereby granted[^]*)/.exec(readFileSync(join(engine, 'LICENSE'), 'utf8')) ?? [];
  const [blessing = ''] =
    /The author disclaims copyright[^]*?than you give\./.exec(source.replaceAll(/^\*\* ?/gm, '')) ?? [];
  return [
    {
      name: 'SQLite',
      version: found(source, /^#define SQLITE_VERSION +"([\d.]+)"/m),
      licence: 'blessing',
      text: blessing,
    },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: found(source, /^#define SQLITE3MC_VERSION_STRING +"SQLite3 Multiple Ciphers ([\d.]+)"/m),
      licence: 'MIT AND BSD-3-Clause AND CC0-1.0',
      text: [
        holdersIn(source).join('\n'),
        permission.trim(),
        'It holds parts by others, who say in its source:',
        ...saidOfRights(source),
      ].join('\n\n'),
    },
  ];
}

/**
 * Whose it is by the heads of its files, all under the same licence.
 * @param {string} source
 */
function holdersIn(source) {
  const lines = source.matchAll(/^\*\* Copyright: +(.*)\n\*\* (?:License|SPDX-License-Identifier): +MIT$/gm);
  return [...new Set([...lines].map(([, holder]) => `Copyright ${holder}`))].toSorted();
}

/**
 * The other comments that speak of rights, each once, without what makes them comments and what they say of other things.
 * @param {string} source
 */
function saidOfRights(source) {
  const comments = source.match(/\/\*[^]*?\*\//g) ?? [];
  const bare = comments
    .filter(
      (words) =>
        /copyright|public domain|licen[cs]e/i.test(words) &&
        !/^\*\* Copyright:|[Dd]isclaims copyright/m.test(words),
    )
    .map((words) => words.replaceAll(/^[ \t]*(?:\/?\*+|\/\/+)\/?[ \t]?|\*+\/$/gm, '').trim())
    .map((words) =>
      words.split('\n').slice(0, words.split('\n').findLastIndex((line) => ofRights.test(line)) + 1),
    )
    .map((lines) => lines.join('\n'));
  return [...new Set(bare)];
}

const ofRights = /copyright|public domain|licen[cs]e|permi(?:t|ssion)|warrant|damage|possibility/i;

/**
 * @param {string} source
 * @param {RegExp} pattern
 */
function found(source, pattern) {
  const [, value] = pattern.exec(source) ?? [];
  if (value === undefined) throw new Error(`The source of the engine does not say ${pattern}.`);
  return value;
}
