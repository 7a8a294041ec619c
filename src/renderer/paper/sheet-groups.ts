import type { Briefing } from '../../shared/briefing/briefing';
import type { PackSection } from '../../shared/pack/pack';

/** Sections that share pages: the first begins a page, the others follow where there is room. */
export interface SheetGroup {
  readonly form: SheetForm;
  /** One at least. */
  readonly sections: readonly PackSection[];
}

/** Upright; landscape; or upright with narrower edges, for a list that is to stand on one page. */
export type SheetForm = 'page' | 'wide' | 'list';

/**
 * The sections in their order, in groups. What follows the cover, or pages of another form, begins a page in any case. One that
 * holds nothing but a sentence which says so has no page of its own: it shares that of the one before it, or the one after it.
 */
export function groupSheets(
  sections: readonly PackSection[],
  isBare: (section: PackSection) => boolean,
): readonly SheetGroup[] {
  const groups: { form: SheetForm; readonly sections: PackSection[] }[] = [];
  for (const section of sections) {
    const form = isBare(section) ? 'page' : (ownForm[section] ?? 'page');
    const last = groups.at(-1);
    if (last?.sections.every(isBare) && sharesWithBare.has(section)) {
      last.form = form;
      last.sections.push(section);
      continue;
    }
    const follows =
      last?.form === 'page' && last.sections[0] !== 'cover' && form === 'page' && !onOwnPage.has(section);
    if (follows) last.sections.push(section);
    else groups.push({ form, sections: [section] });
  }
  return groups;
}

/** Whether all that a section has to say is that it holds nothing. */
export function isBareIn({ tensions }: Briefing): (section: PackSection) => boolean {
  return (section) => section === 'tensions' && tensions.length === 0;
}

/** What has pages of another form. */
const ownForm: Readonly<Partial<Record<PackSection, SheetForm>>> = {
  map: 'wide',
  comparison: 'wide',
  tensions: 'list',
  gaps: 'list',
  codebook: 'list',
};

/** What else begins a page, and may begin it below a section that holds nothing: it flows over as many as it needs. */
const sharesWithBare: ReadonlySet<PackSection> = new Set(['gaps', 'annotated-text']);

/** What begins a page of its own. */
const onOwnPage: ReadonlySet<PackSection> = new Set(['cover', 'annotated-text', 'lines-to-take']);
