import type { MapMark } from './map-content';

/** A mark with the middle of the box that can be clicked, and half its size. */
export interface PlacedMark<Mark extends MapMark = MapMark> {
  readonly mark: Mark;
  /** Labels stand left of the columns, counts right of them. */
  readonly pane: MapPane;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export type MapPane = 'labels' | 'columns' | 'counts';
