import type { ReactNode } from 'react';
import type { MapLayout } from './map-layout';

interface MapPaneProps {
  /** What stays in sight: the corner always, a head above, labels at the left; the body moves both ways. */
  readonly place: 'corner' | 'head' | 'labels' | 'body';
  /** The part of the drawing that it shows. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly layout: MapLayout;
  /** What it holds; without it the pane holds only words. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A part of the drawing, in the drawing's own measures. The rules run through all of them. */
export function MapPane({ place, box, layout, label, children }: MapPaneProps) {
  const { x, y, width, height } = box;
  return (
    <svg
      className={`map-pane map-pane--${place}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      {layout.rules.map((rule) => (
        <path
          key={rule.y}
          className="map-rule"
          data-weight={rule.weight}
          d={`M${x} ${Math.round(rule.y) - 0.5}h${width}`}
        />
      ))}
      {children}
    </svg>
  );
}
