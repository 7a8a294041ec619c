/**
 * Passages and what becomes of them. In `before` the passage stands between brackets; in `after`, where it stands then, or
 * nothing when it is lost. `/` begins the next block: B1, B2 … in both, unless the block begins with an id of its own.
 */
export interface AnchoringCase {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly status: string;
  /** What is offered, in its words. */
  readonly offers?: readonly string[];
  readonly redirects?: Readonly<Record<string, readonly string[]>>;
}

const twins = {
  red: 'The red team won three of its games in the spring and lost the fourth on the last day.',
  blue: 'The blue team won three of its games in the spring and lost the fourth on the last day.',
} as const;

export const anchoringCases: readonly AnchoringCase[] = [
  {
    name: 'words that stay',
    before: 'The harbour [was closed] on Tuesday.',
    after: 'The harbour [was closed] on Tuesday.',
    status: 'exact',
  },
  {
    name: 'words that stay while the block grows before them',
    before: 'The harbour [was closed] on Tuesday.',
    after: 'By order, the harbour [was closed] on Tuesday.',
    status: 'exact',
  },
  {
    name: 'a block that is put before another one',
    before: 'First comes the rain. / The harbour [was closed] on Tuesday.',
    after: 'B2: The harbour [was closed] on Tuesday. / B1: First comes the rain.',
    status: 'exact',
  },
  {
    name: 'words that were copy-edited',
    before: 'The envoys said [that the harbour was closed by order of the mayor] on Tuesday.',
    after: 'The envoys said [that the harbour was shut by order of the mayor] on Tuesday.',
    status: 'edited',
  },
  {
    name: 'overlapping words, the first of the two',
    before: 'They sold [ana]nas by the dozen.',
    after: 'They sold [ana]nas by the dozen.',
    status: 'exact',
  },
  {
    name: 'overlapping words, the second of the two',
    before: 'They sold an[ana]s by the dozen.',
    after: 'Then they sold an[ana]s by the dozen.',
    status: 'exact',
  },
  {
    name: 'words that are there twice with the same around them',
    before: 'We sing [la la] and go.',
    after: 'So we sing la la and go. Then we sing la la and go.',
    status: 'ambiguous',
    offers: ['la la', 'la la'],
  },
  {
    name: 'a twin paragraph: the one that was marked is gone, the other one was there before',
    before: `${twins.blue} / [${twins.red}]`,
    after: twins.blue,
    status: 'suggested',
    offers: [twins.blue],
  },
  {
    name: 'a twin paragraph: some words of the one that is gone',
    before: `${twins.blue} / The red team [won three of its games in the spring] and lost the fourth on the last day.`,
    after: twins.blue,
    status: 'suggested',
    offers: ['won three of its games in the spring'],
  },
  {
    name: 'a name that another one took, in words that are few',
    before: 'It was signed by [Robin] for the islands.',
    after: 'A letter came. Elisa has kept Robin out of everything else that was ever written.',
    status: 'orphaned',
  },
  {
    name: 'a paragraph that is gone without a trace',
    before: 'One. / [The salt trade paid for both the lighthouses.]',
    after: 'One.',
    status: 'orphaned',
  },
  {
    name: 'the same words in a block that is new',
    before: 'One. / [The salt trade paid for both the lighthouses of the sound and for the harbour too.]',
    after: 'One. / B7: [The salt trade paid for both the lighthouses of the sound and for the harbour too.]',
    status: 'moved',
  },
  {
    name: 'the same words in a new block that took in another one’s: it is no place for these',
    before:
      'The salt trade paid for both the lighthouses of the sound and for the harbour too. / [The salt trade paid for both the lighthouses of the sound and for the harbour too.]',
    after: 'B7: The salt trade paid for both the lighthouses of the sound and for the harbour too.',
    redirects: { B1: ['B7'] },
    status: 'suggested',
    offers: ['The salt trade paid for both the lighthouses of the sound and for the harbour too.'],
  },
  {
    name: 'a block that has another id',
    before: 'One. / The dues [could double] the price of salt.',
    after: 'One. / B9: The dues [could double] the price of salt.',
    redirects: { B2: ['B9'] },
    status: 'moved',
  },
  {
    name: 'a block that has another id, by way of a third one',
    before: 'One. / The dues [could double] the price of salt.',
    after: 'One. / B9: The dues [could double] the price of salt.',
    redirects: { B2: ['B5'], B5: ['B9'] },
    status: 'moved',
  },
  {
    name: 'a block that was split',
    before: 'The dues rise. Pilots [doubt that it will be kept] at all.',
    after: 'The dues rise. / B9: Pilots [doubt that it will be kept] at all.',
    redirects: { B1: ['B1', 'B9'] },
    status: 'moved',
  },
  {
    name: 'a block that was split in the middle of the passage',
    before: 'The [dues rise. Pilots doubt] that it will be kept.',
    after: 'The [dues rise. / B9: Pilots doubt] that it will be kept.',
    redirects: { B1: ['B1', 'B9'] },
    status: 'edited',
  },
  {
    name: 'blocks that were merged',
    before: 'The dues rise. / Pilots [doubt] that it will be kept.',
    after: 'The dues rise. Pilots [doubt] that it will be kept.',
    redirects: { B2: ['B1'] },
    status: 'moved',
  },
  {
    name: 'redirects that run in a circle end',
    before: 'One. / [Two and three and four.]',
    after: 'One.',
    redirects: { B2: ['B5'], B5: ['B2'] },
    status: 'orphaned',
  },
  {
    name: 'a passage over two blocks',
    before: 'The harbour [was closed. / On Tuesday] it opened.',
    after: 'Now the harbour [was closed. / On Tuesday] it opened.',
    status: 'exact',
  },
  {
    name: 'a passage over two blocks of which one end was edited',
    before: 'The harbour [was closed by the order of the mayor. / On Tuesday] it opened.',
    after: 'The harbour [was closed by an order of the mayor. / On Tuesday] it opened.',
    status: 'edited',
  },
  {
    name: 'a passage over two blocks of which one is gone',
    before: 'The harbour [was closed by the mayor. / On Tuesday it opened] again.',
    after: 'The harbour was closed by the mayor.',
    status: 'ambiguous',
    offers: ['was closed by the mayor.'],
  },
  {
    name: 'a passage over two blocks of which both are gone',
    before: 'One. / The harbour [was closed by the mayor. / On Tuesday it opened] again.',
    after: 'One.',
    status: 'orphaned',
  },
  {
    name: 'words after an emoji that changed',
    before: 'Hello 👩‍👩‍👧 and [welcome to the harbour of Karrow], all of you.',
    after: 'Hello 👩‍👩‍👧‍👦 and [welcome to the port of Karrow], all of you.',
    status: 'edited',
  },
  {
    name: 'an emoji, which is found within no other one',
    before: 'So [👩] said.',
    after: 'So 👩‍👩‍👧 said.',
    status: 'orphaned',
  },
  {
    name: 'a letter, which is found within no letter with a mark',
    before: 'We spell [q] here.',
    after: 'We spell q̃ here.',
    status: 'orphaned',
  },
  {
    name: 'Cyrillic words that were copy-edited',
    before: 'Посланці сказали, [що гавань закрито за наказом міського голови] у вівторок.',
    after: 'Посланці сказали, [що гавань зачинено за наказом міського голови] у вівторок.',
    status: 'edited',
  },
  {
    name: 'words that run from right to left, with points',
    before: 'השליחים אמרו [שהנמל סָגור בהוראת ראש העיר] ביום שלישי.',
    after: 'אתמול השליחים אמרו [שהנמל נסגר בהוראת ראש העיר] ביום שלישי.',
    status: 'edited',
  },
];
