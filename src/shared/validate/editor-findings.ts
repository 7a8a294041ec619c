/** The editor's own words: each line rests on something, and tensions show the words that pull. */
import type { BriefingFile, Tension } from '../briefing/briefing';
import type { Finding } from './problem';

type Edited = Pick<BriefingFile, 'blocks' | 'bottomLine' | 'keyPoints' | 'warnings' | 'tensions'>;

/** The bottom line is read out in less than a minute. */
export const bottomLineWords = 120;

/** Lines that rest on nothing, a bottom line that is too long, tensions whose words are not those of its sentences. */
export function editorFindings(file: Edited): readonly Finding[] {
  return [...lineFindings(file), ...file.tensions.flatMap((tension, t) => tensionFindings(file, tension, t))];
}

function lineFindings(file: Edited): readonly Finding[] {
  const findings: Finding[] = [];
  for (const key of ['bottomLine', 'keyPoints', 'warnings'] as const) {
    for (const [l, line] of file[key].entries()) {
      if (line.sentences.length + line.gaps.length > 0) continue;
      findings.push({
        path: [key, l],
        message: 'The line rests on no sentence and no gap.',
        remedy: 'Name the sentences it rests on, or the gaps it speaks of, or remove it.',
      });
    }
  }
  const words = file.bottomLine.flatMap((line) => line.text.trim().split(/\s+/u)).length;
  if (words > bottomLineWords) {
    findings.push({
      path: ['bottomLine'],
      message: `The bottom line has ${words} words.`,
      remedy: `Shorten it to ${bottomLineWords}.`,
    });
  }
  return findings;
}

function tensionFindings(file: Edited, tension: Tension, t: number): readonly Finding[] {
  const order = new Map(
    file.blocks.flatMap((block) => block.sentences).map((sentence, index) => [sentence.id, index]),
  );
  const findings: Finding[] = [];
  let last: readonly [number, number] = [-1, -1];
  for (const [f, { sentence, quote }] of tension.facing.entries()) {
    const place = [order.get(sentence) ?? -1, quote.start] as const;
    const path = ['tensions', t, 'facing', f];
    if (!tension.sentences.includes(sentence)) {
      findings.push({
        path: [...path, 'sentence'],
        message: `${sentence} is not among the sentences of ${tension.id}.`,
        remedy: 'Add it to the sentences of the tension, or quote one of them.',
      });
    } else if (place[0] < last[0] || (place[0] === last[0] && place[1] <= last[1])) {
      findings.push({
        path,
        message: 'The words stand before those of the line above, or are the same.',
        remedy: 'Put the facing words in reading order, each once.',
      });
    }
    last = place;
  }
  return findings;
}
