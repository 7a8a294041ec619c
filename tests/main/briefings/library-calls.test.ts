import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyGrade, type Grade } from '../../../src/shared/notes/grade';
import { createShelf } from '../../../src/main/briefings/briefing-shelf';
import { createLibraryCalls, type LibraryCalls } from '../../../src/main/briefings/library-calls';
import { writeVariant } from '../briefing-variant';
import { bundledFolder } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';

interface Desk {
  readonly calls: LibraryCalls;
  readonly own: string;
  readonly shelf: ReturnType<typeof createShelf>;
  /** What went to the trash, in order. */
  readonly trashed: string[];
}

function newDesk(
  options: {
    readonly chosen?: string | null;
    readonly trash?: (folder: string) => Promise<void>;
    readonly grades?: readonly Grade[];
  } = {},
): Desk {
  const own = join(temporaryFolder(), 'briefings');
  const library = [bundledFolder, own] as const;
  const shelf = createShelf(library);
  const trashed: string[] = [];
  const calls = createLibraryCalls({
    library,
    chooseFolder: async () => options.chosen ?? null,
    moveToTrash:
      options.trash ??
      (async (folder) => {
        trashed.push(folder);
        rmSync(folder, { recursive: true });
      }),
    onChanged: shelf.forget,
    onSeen: shelf.noteEdition,
    listGrades: () => options.grades ?? [],
  });
  return { calls, own, shelf, trashed };
}

const variant = (edition: string, id = 'mine'): string =>
  writeVariant(join(temporaryFolder(), 'given'), { id, title: 'Mine', edition });

describe('the library', () => {
  it('says of every folder what it holds, what is wrong with it, or behind which it is hidden', async () => {
    const { calls, own } = newDesk();
    writeVariant(join(own, 'a'), { id: 'mine', title: 'The other', edition: '2' });
    writeVariant(join(own, 'broken'), { firstSentence: 'S99' });
    writeVariant(join(own, 'mine'), { id: 'mine', title: 'Mine', edition: '1' });
    writeVariant(join(own, 'same'), { edition: '9' });
    const survey = await calls.surveyLibrary();
    expect(survey.briefings).toMatchObject([
      {
        id: 'berlin-guarantees',
        where: 'bundled',
        titleBy: 'editor',
        documents: 2,
        topics: 22,
        editionHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      // The folder that bears the id is the one that is opened.
      { id: 'mine', title: 'Mine', where: 'yours', folder: join(own, 'mine') },
    ]);
    expect(survey.broken).toEqual([
      { folder: join(own, 'broken'), where: 'yours', problems: expect.any(Array) },
    ]);
    expect(survey.broken[0]?.problems.length).toBeGreaterThan(1);
    expect(survey.hidden).toMatchObject([
      { folder: join(own, 'a'), title: 'The other', behind: join(own, 'mine') },
      { folder: join(own, 'same'), behind: join(bundledFolder, 'berlin-guarantees') },
    ]);
  });

  it('takes in what the dialog answers, and nothing when it is closed', async () => {
    const { calls, own } = newDesk({ chosen: null });
    expect(await calls.openBriefingFolder()).toEqual({ kind: 'cancelled' });
    expect(existsSync(own)).toBe(false);
    const other = newDesk({ chosen: variant('1') });
    expect((await other.calls.openBriefingFolder()).kind).toBe('added');
    expect(readdirSync(other.own)).toEqual(['mine']);
  });

  it('makes one change after the other, whoever asks at once', async () => {
    const { calls, own } = newDesk();
    const given = variant('1');
    const answers = await Promise.all([1, 2, 3].map(() => calls.addBriefingAt(given)));
    expect(answers.map(({ kind }) => kind)).toEqual(['added', 'present', 'present']);
    expect(readdirSync(own)).toEqual(['mine']);
  });

  it('replaces only what it has asked about, and opens the new edition from then on', async () => {
    const { calls, shelf } = newDesk();
    await calls.addBriefingAt(variant('1'));
    expect((await shelf.openBriefing('mine')).edition).toBe('1');
    const second = variant('2');
    await expect(calls.replaceBriefing('mine', 'a'.repeat(64))).rejects.toThrow('no such edition');
    const asked = await calls.addBriefingAt(join(second, 'briefing.json'));
    if (asked.kind !== 'other-edition') throw new Error(asked.kind);
    expect((await shelf.openBriefing('mine')).edition).toBe('1');
    const { hash } = asked.briefing.edition;
    expect((await calls.replaceBriefing('mine', hash)).kind).toBe('replaced');
    expect((await shelf.openBriefing('mine')).edition).toBe('2');
    await expect(calls.replaceBriefing('mine', hash)).rejects.toThrow('no such edition');
  });

  it('replaces by an edition that was put into its own folder by hand, once the library was looked at', async () => {
    const { calls, own, shelf } = newDesk();
    await calls.addBriefingAt(variant('3'));
    writeVariant(join(own, 'aaa-ed4'), { id: 'mine', title: 'Mine', edition: '4' });
    const [hidden] = (await calls.surveyLibrary()).hidden;
    if (!hidden) throw new Error('The edition put there by hand is hidden behind the other.');
    expect([hidden.edition, hidden.behind]).toEqual(['4', join(own, 'mine')]);
    expect((await calls.replaceBriefing('mine', hidden.editionHash)).kind).toBe('replaced');
    expect((await shelf.openBriefing('mine')).edition).toBe('4');
    // What was put there is a copy now of the one that is opened.
    const after = await calls.surveyLibrary();
    expect(after.hidden.map(({ editionHash }) => editionHash)).toEqual([hidden.editionHash]);
    expect(after.briefings.at(-1)?.editionHash).toBe(hidden.editionHash);
  });

  it('still has the edition that was replaced at hand, for what was begun in it; one that it never opened is not', async () => {
    const { calls, shelf } = newDesk();
    await calls.addBriefingAt(variant('1'));
    const { editionHash } = await shelf.openBriefing('mine');
    const asked = await calls.addBriefingAt(variant('2'));
    if (asked.kind !== 'other-edition') throw new Error(asked.kind);
    await calls.replaceBriefing('mine', asked.briefing.edition.hash);
    expect((await shelf.openBriefing('mine')).edition).toBe('2');
    expect((await shelf.openBriefing('mine', editionHash)).edition).toBe('1');
    expect((await shelf.openBriefing('mine', 'a'.repeat(64))).edition).toBe('2');
  });

  it('names the grades whose statement the other edition does not hold, before and after it is replaced', async () => {
    const grades = ['a-S21-9', 'a-S20-1', 'a-S3-9'].map((id) => ({
      ...emptyGrade(id),
      source: 'D' as const,
    }));
    const { calls } = newDesk({ grades });
    await calls.addBriefingAt(variant('1'));
    const asked = await calls.addBriefingAt(variant('2'));
    if (asked.kind !== 'other-edition') throw new Error(asked.kind);
    expect(asked.lostGrades.map(({ statementId }) => statementId)).toEqual(['a-S3-9', 'a-S21-9']);
    const replaced = await calls.replaceBriefing('mine', asked.briefing.edition.hash);
    expect(replaced).toMatchObject({ kind: 'replaced', lostGrades: asked.lostGrades });
  });

  it('opens the edition that was seen last in a folder, also when it was changed by hand', async () => {
    const { calls, own, shelf } = newDesk();
    writeVariant(join(own, 'mine'), { id: 'mine', edition: '1' });
    const first = await shelf.openBriefing('mine');
    await calls.surveyLibrary();
    expect(await shelf.openBriefing('mine')).toBe(first);
    writeVariant(join(own, 'mine'), { id: 'mine', edition: '2' });
    await calls.surveyLibrary();
    expect((await shelf.openBriefing('mine')).edition).toBe('2');
  });
});

describe('a briefing that is removed', () => {
  it('goes to the trash, and is no longer opened', async () => {
    const { calls, own, shelf, trashed } = newDesk();
    await calls.addBriefingAt(variant('1'));
    await shelf.openBriefing('mine');
    await calls.removeBriefing('mine');
    expect(trashed).toEqual([join(own, 'mine')]);
    await expect(shelf.openBriefing('mine')).rejects.toThrow('There is no briefing');
  });

  it('is never a bundled one, nor one that is not there', async () => {
    const { calls, own, trashed } = newDesk();
    writeVariant(join(own, 'same'), { edition: '9' });
    await expect(calls.removeBriefing('berlin-guarantees')).rejects.toThrow('cannot be removed');
    await expect(calls.removeBriefing('another')).rejects.toThrow('There is no briefing “another”');
    expect(trashed).toEqual([]);
  });

  it('stays when there is no trash, and says where it lies', async () => {
    const { calls, own } = newDesk({ trash: () => Promise.reject(new Error('no trash here')) });
    await calls.addBriefingAt(variant('1'));
    await expect(calls.removeBriefing('mine')).rejects.toThrow(
      `${join(own, 'mine')} could not be moved to the trash: no trash here.`,
    );
    expect(readdirSync(own)).toEqual(['mine']);
  });
});
