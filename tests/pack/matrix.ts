/** The packs that are tried: what can be asked for, crossed with what there is to print. */
import { bindings, type PackRequest, packSections, papers, usualRequest } from '../../src/shared/pack/pack';
import { noteSets } from './note-sets';

export interface MatrixCase {
  readonly name: string;
  readonly request: PackRequest;
}

/** The orders of sections: the usual one, backwards, and without a list of notes or a cover. */
const orders = {
  usual: packSections,
  backwards: packSections.toReversed(),
  unlisted: ['annotated-text', 'glossary', 'comparison', 'gaps', 'sentence-index'],
} as const;

const sets = Object.keys(noteSets);
const orderNames = ['usual', 'backwards', 'unlisted'] as const;

interface Row {
  readonly set: string;
  readonly paper: PackRequest['paper'];
  readonly order: (typeof orderNames)[number];
  readonly binding: PackRequest['binding'];
  readonly inkSaving: boolean;
  readonly greyscale: boolean;
}

function toCase({ set, paper, order, binding, inkSaving, greyscale }: Row): MatrixCase {
  const sections = [...orders[order]];
  const briefingId = 'berlin-guarantees';
  return {
    name: [set, paper, order, binding, inkSaving ? 'ink' : 'full', greyscale ? 'grey' : 'colour'].join('-'),
    request: {
      ...usualRequest(briefingId),
      paper,
      sections,
      binding,
      inkSaving,
      greyscale,
      notes:
        set === 'none'
          ? { include: 'none' }
          : { include: 'filtered', tags: [set], colours: [], creators: [], workflows: [] },
      marking: 'TLP:AMBER+STRICT',
      preparedFor: 'The committee',
    },
  };
}

const flags = [true, false] as const;

/** Everything with everything: for a long run. */
export function fullMatrix(): readonly MatrixCase[] {
  return sets.flatMap((set) =>
    papers.flatMap((paper) =>
      orderNames.flatMap((order) =>
        bindings.flatMap((binding) =>
          flags.flatMap((inkSaving) =>
            flags.map((greyscale) => toCase({ set, paper, order, binding, inkSaving, greyscale })),
          ),
        ),
      ),
    ),
  );
}

/**
 * Notes of every length up to most of a page, on both papers, listed and below their sentences; and those whose few letters
 * make many lines.
 */
export function lengthsOfNotes(): readonly MatrixCase[] {
  return (['usual', 'unlisted'] as const).flatMap((order) => {
    const row = { order, binding: 'none', inkSaving: false, greyscale: true } as const;
    return [
      ...papers.map((paper) => toCase({ set: 'lengths', paper, ...row })),
      toCase({ set: 'emoji', paper: 'A4', ...row }),
    ];
  });
}

/** Those that are tried on both papers; the others take turns. */
const onBoth: ReadonlySet<string> = new Set(['none', 'sixty']);

/** Those that take long are tried in the usual order. */
const heavy: ReadonlySet<string> = new Set(['thousand', 'longest-note']);

/** Every set, and every other choice with several of them. */
export function coveringMatrix(): readonly MatrixCase[] {
  return sets.flatMap((set, at) =>
    papers.flatMap((paper, which) => {
      if (!onBoth.has(set) && which !== at % 2) return [];
      const turn = at + which;
      return [
        toCase({
          set,
          paper,
          order: heavy.has(set) ? 'usual' : (orderNames[turn % 3] ?? 'usual'),
          binding: bindings[(at + 2 * which) % 3] ?? 'none',
          inkSaving: (at >> 1) % 2 === which,
          greyscale: turn % 4 !== 3,
        }),
      ];
    }),
  );
}

/** The other briefings, as they are and with notes: other scripts, empty states. */
export function otherBriefings(): readonly MatrixCase[] {
  return ['harbour-accords', 'ostrivna-uhoda', 'heskem-ha-iyim'].map((id, at) => ({
    name: id,
    request: {
      ...usualRequest(id),
      paper: papers[at % 2] ?? 'A4',
      // The one that is written from the right is bound at its inner edges.
      binding: bindings[at % 3] ?? 'none',
      marking: at === 1 ? '' : 'TLP:GREEN',
    },
  }));
}
