import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { addDropped } from '../state/library-actions';
import { readDroppedNotes } from '../state/note-import';
import { useReader } from '../state/store';
import './DropTarget.css';

/** Wherever files are dragged over the window it says what a drop does, and takes in what is dropped. */
export function DropTarget() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const follow = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Between two elements of the window there is another one that is entered; outside of it there is none.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const { dataTransfer } = event;
      const files = [...(dataTransfer?.files ?? [])];
      if (!dataTransfer || isForLibrary(dataTransfer)) void addDropped(files);
      else void readDroppedNotes(files);
    };
    window.addEventListener('dragenter', follow, { signal });
    window.addEventListener('dragover', follow, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-target">
      <p>
        <FormattedMessage id="library.drop" />
      </p>
      <p>
        <FormattedMessage id="import.drop" />
      </p>
    </div>
  );
}

/** Words that are dragged are the fields' own. */
function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** A folder or a `briefing.json`, and whatever comes with it, is for the library; other files are notes to import. */
function isForLibrary({ items }: DataTransfer): boolean {
  if (!useReader.getState().open) return true;
  return [...items].some(
    (item) => item.webkitGetAsEntry()?.isDirectory === true || item.getAsFile()?.name === 'briefing.json',
  );
}
