import { SectionHead } from './SectionHead';

export function MapSection() {
  return <SectionHead section="map">{null}</SectionHead>;
}
