/**
 * A briefing's places as the words that are kept over a restart: the one in front, and the last one in each view. Its
 * title is kept with them, so that it can be named when it is there no more, its edition, so that another one is
 * noticed, and how its pack is set.
 */
import { isView } from '../../shared/contract/view';
import { PackFoundSchema, PackNotesSchema } from '../../shared/pack/pack';
import { type KeptForm, readForm } from '../../shared/pack/kept-form';
import type { PackChoice } from '../../shared/pack/pack-choice';
import { parsePlace } from './parse-place';
import type { LastPlaces, Place } from './place';

export interface KeptPlaces {
  /** Where the reader was, or null when that was not kept or cannot be read. */
  readonly place: Place | null;
  readonly lastPlaces: LastPlaces;
  /** Which notes the pack prints; absent where it prints all, as at first. */
  readonly packNotes?: PackChoice;
  /** The searches that it prints; absent where it prints none, as at first. */
  readonly packFound?: readonly string[];
  /** How else the pack is set; absent where it is as at first. */
  readonly packForm?: KeptForm;
}

/** What is kept of the briefing that the places are in. */
export interface PlacedIn {
  readonly title: string;
  /** The edition's hash. */
  readonly edition: string;
  readonly packNotes?: PackChoice;
  readonly packFound?: readonly string[];
  readonly packForm?: KeptForm;
}

/** The places as text. The library is on the way to a briefing and no place in one: it is left out. */
export function writePlaces(place: Place, lastPlaces: LastPlaces, briefing: Partial<PlacedIn>): string {
  const { library: _, ...kept } = lastPlaces;
  return JSON.stringify({ ...place, lastPlaces: kept, ...briefing }, (key, value: unknown) =>
    key === 'filters' ? undefined : value,
  );
}

/** The places that were kept as text, with another one in front. */
export function withPlace(text: string, place: Place): string {
  const { place: _, lastPlaces, ...pack } = readPlaces(text);
  return writePlaces(place, { ...lastPlaces, [place.view]: place }, { ...readBriefing(text), ...pack });
}

/** The places that were kept as text; what cannot be read is left out. */
export function readPlaces(text: string): KeptPlaces {
  const kept = parse(text);
  const fields: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const { data: packNotes } = PackNotesSchema.safeParse(fields['packNotes']);
  const { data: packFound } = PackFoundSchema.safeParse(fields['packFound']);
  const packForm = readForm(fields['packForm']);
  return {
    place: parsePlace(kept),
    lastPlaces: parseLastPlaces(fields['lastPlaces']),
    ...(packNotes && { packNotes }),
    ...(packFound && { packFound }),
    ...(packForm && { packForm }),
  };
}

/** The title that was kept with the places, or null. */
export function readTitle(text: string): string | null {
  return readBriefing(text).title ?? null;
}

/** The hash of the edition that was kept with the places, or null. */
export function readEdition(text: string): string | null {
  return readBriefing(text).edition ?? null;
}

function readBriefing(text: string): Partial<PlacedIn> {
  const kept = parse(text);
  if (typeof kept !== 'object' || kept === null) return {};
  return {
    ...('title' in kept && typeof kept.title === 'string' && { title: kept.title }),
    ...('edition' in kept && typeof kept.edition === 'string' && { edition: kept.edition }),
  };
}

function parseLastPlaces(kept: unknown): LastPlaces {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([view, value]): readonly (readonly [string, Place])[] => {
      const place = parsePlace(value);
      return isView(view) && view !== 'library' && place?.view === view ? [[view, place]] : [];
    }),
  );
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
