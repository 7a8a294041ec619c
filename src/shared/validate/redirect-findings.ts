/** Redirects: each says once where the words of an id went, and they went to ids that are there. */
import type { BriefingFile, Redirect } from '../briefing/briefing';
import { type Finding, shown } from './problem';

/** One that is repeated, has too few or too many ends, or leads to an id that is unknown or of another kind. */
export function redirectFindings(file: Pick<BriefingFile, 'blocks' | 'redirects'>): readonly Finding[] {
  const redirects = file.redirects ?? [];
  const known = new Set(
    file.blocks.flatMap(({ id, sentences }) => [id, ...sentences.map((each) => each.id)]),
  );
  const first = new Map<string, number>();
  return redirects.flatMap((redirect, r): readonly Finding[] => {
    const path = ['redirects', r];
    const earlier = first.get(redirect.from);
    if (earlier === undefined) first.set(redirect.from, r);
    return [
      ...(earlier === undefined
        ? []
        : [
            {
              path: [...path, 'from'],
              message: `${shown(redirect.from)} is sent elsewhere already, at redirects[${earlier}].`,
              remedy: 'Keep one redirect from each id, with all the ids it leads to.',
            },
          ]),
      ...countFindings(redirect, path),
      ...endFindings(redirect, path, known),
    ];
  });
}

const counts: Readonly<
  Record<Redirect['change'], { readonly fits: (ends: number) => boolean; readonly words: string }>
> = {
  moved: { fits: (ends) => ends === 1, words: 'one id' },
  merged: { fits: (ends) => ends === 1, words: 'one id' },
  split: { fits: (ends) => ends >= 2, words: 'two ids or more' },
  deleted: { fits: (ends) => ends === 0, words: 'no id' },
};

function countFindings({ change, to }: Redirect, path: Finding['path']): readonly Finding[] {
  const { fits, words } = counts[change];
  if (fits(to.length)) return [];
  return [
    {
      path: [...path, 'to'],
      message: `What was ${change} leads to ${words}, not to ${to.length}.`,
      remedy: 'Correct the list, or what became of it: moved, split, merged or deleted.',
    },
  ];
}

function endFindings(
  { from, to }: Redirect,
  path: Finding['path'],
  known: ReadonlySet<string>,
): readonly Finding[] {
  return to.flatMap((id, index): readonly Finding[] => {
    const at = [...path, 'to', index];
    if (id[0] !== from[0]) {
      return [
        {
          path: at,
          message: `${shown(from)} and ${shown(id)} are not of one kind.`,
          remedy: 'A block leads to blocks, a sentence to sentences.',
        },
      ];
    }
    if (!known.has(id)) {
      return [
        {
          path: at,
          message: `There is no ${id.startsWith('B') ? 'block' : 'sentence'} ${shown(id)} in this edition.`,
          remedy: 'Name the ids under which the words stand now.',
        },
      ];
    }
    if (to.indexOf(id) < index) {
      return [{ path: at, message: `${shown(id)} is listed twice.`, remedy: 'Keep one of the two.' }];
    }
    return [];
  });
}
