import { expect, test } from 'vitest';
import { writeShape } from '../../../src/main/pack/write-shape';
import { clearLens, type Lens } from '../../../src/shared/briefing/lens';
import { packShapes } from '../../../src/shared/pack/shapes';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { readDocx } from '../export/read-docx';
import { notesOfEverySort, packJob } from '../../shared/pack/document/pack-job';
import { writtenNote } from '../../renderer/written-note';

// The bundled one is looked at closely elsewhere.
const others = everyBriefing.map(({ name }) => name).filter((name) => name !== 'berlin-guarantees');

test.each(others)(
  '%s is written in every shape, with the article in its own language and direction',
  async (name) => {
    const briefing = openKept(name);
    const job = packJob(briefing, notesOfEverySort(briefing), { found: ['the'], lens: oneKind });
    for (const shape of packShapes) {
      const { bytes, notes } = await writeShape(shape, job);
      expect(notes).toBe(job.notes.length);
      const file = shape === 'docx' ? readDocx(bytes) : null;
      const text = file?.text ?? new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text).toContain(briefing.title.text);
      if (shape === 'html') {
        expect(text).toContain(`lang="${briefing.language}" dir="${briefing.direction}"`);
      }
      const isTurned = file?.parts.get('word/document.xml')?.includes('<w:bidi/>');
      if (file) expect(isTurned).toBe(briefing.direction === 'rtl');
    }
  },
);

const oneKind: Lens = { ...clearLens, kind: ['provision'] };

test('a thousand notes, one of them of 2,000 words, are all there, each once', async () => {
  const briefing = openKept('berlin-guarantees');
  const long = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(' ');
  const notes = Array.from({ length: 1000 }, (_, index) =>
    writtenNote({ createdMs: index, body: index === 500 ? long : `Note body ${index}.` }),
  );
  const job = packJob(briefing, notes, { sections: ['notes'] });
  for (const shape of packShapes) {
    const { bytes } = await writeShape(shape, job);
    const text = shape === 'docx' ? readDocx(bytes).text : new TextDecoder().decode(bytes);
    const bodies = text.match(/Note body \d+(?=\\?\.)/gu) ?? [];
    expect(new Set(bodies).size).toBe(999);
    expect(bodies).toHaveLength(999);
    expect(text).toContain('word1998 word1999');
  }
});
