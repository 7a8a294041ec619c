import { SectionHead } from './SectionHead';

export function Codebook() {
  return <SectionHead section="codebook">{null}</SectionHead>;
}
