import { expect, test } from 'vitest';
import { createReaderList, mostWindows } from '../../../src/main/window/reader-list';

test('the window in front is the one that was opened or used last', () => {
  const readers = createReaderList<string>();
  expect(readers.front()).toBeNull();
  readers.add('first', null);
  readers.add('second', 'berlin');
  expect(readers.all()).toEqual(['second', 'first']);
  readers.used('first');
  expect(readers.front()).toBe('first');
  readers.used('never seen');
  expect(readers.all()).toEqual(['first', 'second']);
  readers.drop('first');
  expect(readers.front()).toBe('second');
});

test('a briefing is found in the window used last that shows it, or is about to', () => {
  const readers = createReaderList<string>();
  readers.add('first', null);
  readers.add('second', 'berlin');
  expect(readers.showing('berlin')).toBe('second');
  readers.opened('first', 'berlin');
  readers.used('first');
  expect(readers.showing('berlin')).toBe('first');
  // What a window was opened for no longer counts once it shows something else.
  readers.opened('first', 'harbour');
  readers.opened('second', 'harbour');
  expect(readers.showing('berlin')).toBeNull();
  expect(readers.briefingIn('second')).toBe('harbour');
  expect(readers.startOf('second')).toBe('berlin');
  expect(readers.placeOf('second')).toBeNull();
  const place = { briefingId: 'berlin', view: 'read', place: 'sentence 9', query: null } as const;
  readers.add('third', 'berlin', place);
  expect(readers.placeOf('third')).toEqual(place);
});

test('there is room for as many windows as are promised', () => {
  const readers = createReaderList<number>();
  for (let number = 0; number < mostWindows; number += 1) {
    expect(readers.hasRoom()).toBe(true);
    readers.add(number, null);
  }
  expect(readers.hasRoom()).toBe(false);
  readers.drop(3);
  expect(readers.hasRoom()).toBe(true);
});

test('a window that is loaded anew begins where the reader was in it, and nowhere else', () => {
  const readers = createReaderList<string>();
  readers.add('first', null);
  readers.add('second', 'berlin', {
    briefingId: 'berlin',
    view: 'read',
    place: 'sentence 9',
    query: 'troops',
  });
  readers.beginsAnew('second');
  expect(readers.placeOf('second')).toBeNull();
  readers.opened('second', 'berlin');
  readers.placed('second', { briefingId: 'berlin', view: 'notes', place: 'note 3' });
  readers.placed('first', { briefingId: 'berlin', view: 'pack', place: '' });
  readers.beginsAnew('second');
  expect(readers.startOf('second')).toBe('berlin');
  expect(readers.placeOf('second')).toEqual({
    briefingId: 'berlin',
    view: 'notes',
    place: 'note 3',
    query: null,
  });
  // The place is in a briefing that it does not show any more.
  readers.opened('second', 'harbour');
  readers.beginsAnew('second');
  expect(readers.startOf('second')).toBe('harbour');
  expect(readers.placeOf('second')).toBeNull();
});
