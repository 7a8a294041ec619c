import { describe, expect, test } from 'vitest';
import { stepOfPlace, stepsOf } from '../../../src/renderer/find/result-steps';
import { type Place, readingAt } from '../../../src/renderer/state/place';

const tension = (sentence: string, id: string): Place => ({
  view: 'read',
  sentence,
  statement: null,
  tension: id,
});

describe('going through results without words to mark', () => {
  test('takes statements of one sentence in one step, wherever it was begun', () => {
    const places = [readingAt('S20', 'S20.1'), readingAt('S20', 'S20.2'), readingAt('S21', 'S21.1')];
    const steps = stepsOf(places);
    expect(steps.map(([first]) => first)).toEqual([places[0], places[2]]);
    expect(places.map((place) => stepOfPlace(steps, place))).toEqual([0, 0, 1]);
    expect(stepOfPlace(steps, readingAt('S1'))).toBe(-1);
  });

  test('takes each tension, and what stands apart, as a step of its own', () => {
    const places = [
      tension('S4', 'T1'),
      tension('S4', 'T2'),
      readingAt('S4'),
      readingAt('S5'),
      readingAt('S4'),
    ];
    expect(stepsOf(places)).toHaveLength(5);
    expect(stepsOf([])).toEqual([]);
  });

  test('takes each line that is told beside the article as a step of its own', () => {
    const places = ['title', 'descriptor', 'keyPoints 1'].map((line): Place => ({
      view: 'read',
      sentence: null,
      statement: null,
      line,
    }));
    expect(stepsOf(places)).toHaveLength(3);
  });
});
