import { describe, expect, test } from 'vitest';
import { countTags, readTagName } from '../../../src/renderer/notes/rename-tag';

const notes = [
  { tags: ['legal', 'ask'] },
  { tags: ['legal'] },
  { tags: ['Money'] },
  { tags: ['Money', 'legal'] },
  { tags: [] },
];

test('tags are counted by notes, in alphabetical order', () => {
  expect(countTags(notes)).toEqual([
    { tag: 'ask', count: 1 },
    { tag: 'legal', count: 3 },
    { tag: 'Money', count: 2 },
  ]);
});

describe('a name typed for a tag', () => {
  test.each([
    ['law', { kind: 'renamed', to: 'law' }],
    [' #law  of   war ', { kind: 'renamed', to: 'law of war' }],
    ['Legal', { kind: 'renamed', to: 'Legal' }],
    ['money', { kind: 'merged', to: 'Money', count: 4 }],
    ['ask', { kind: 'merged', to: 'ask', count: 3 }],
    ['', { kind: 'refused', why: 'empty' }],
    ['  ', { kind: 'refused', why: 'empty' }],
    ['legal', { kind: 'refused', why: 'same' }],
    ['a, b', { kind: 'refused', why: 'comma' }],
    ['##x', { kind: 'refused', why: 'comma' }],
    ['x'.repeat(101), { kind: 'refused', why: 'too-long' }],
  ] as const)('%j', (typed, expected) => {
    expect(readTagName(typed, 'legal', notes)).toEqual(expected);
  });
});
