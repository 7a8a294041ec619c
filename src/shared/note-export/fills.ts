import type { Colour } from '../notes/note';

/** The labels' fills on white, for files that others show; our own screens and paper have theirs from the style sheets. */
export const fills: Readonly<Record<Colour, `#${string}`>> = {
  straw: '#f8e9a6',
  sage: '#d3e8c8',
  sky: '#cfe3f5',
  rose: '#f7d3d2',
  lilac: '#e3d9f3',
  apricot: '#fadcb8',
};
