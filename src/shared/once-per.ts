/**
 * What is worked out once for an object and kept for as long as that lives. For objects that are never changed, such as a
 * list of notes, of which another state is another list: every view may ask, and only the first one waits.
 */

/** The function, with its answer kept for each object. */
export function oncePer<Key extends object, Answer extends object | boolean | number>(
  work: (key: Key) => Answer,
): (key: Key) => Answer {
  const kept = new WeakMap<Key, Answer>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = work(key);
    kept.set(key, answer);
    return answer;
  };
}

/** The same for an answer that follows from two objects. */
export function oncePerPair<First extends object, Second extends object, Answer extends object | boolean>(
  work: (first: First, second: Second) => Answer,
): (first: First, second: Second) => Answer {
  const ofFirst = oncePer((first: First) => oncePer((second: Second) => work(first, second)));
  return (first, second) => ofFirst(first)(second);
}
