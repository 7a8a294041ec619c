import type { PackSection } from '../../shared/pack/pack';

/** Sections that share pages: the first begins a page, the others follow where there is room. */
export interface SheetGroup {
  readonly form: SheetForm;
  /** One at least. */
  readonly sections: readonly PackSection[];
}

/** Upright; landscape; or upright with narrower edges, for a list that is to stand on one page. */
export type SheetForm = 'page' | 'wide' | 'list';

/** The sections in their order, in groups. What follows the cover, or pages of another form, begins a page in any case. */
export function groupSheets(sections: readonly PackSection[]): readonly SheetGroup[] {
  const groups: { readonly form: SheetForm; readonly sections: PackSection[] }[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    const follows =
      last?.form === 'page' && last.sections[0] !== 'cover' && !ownForm[section] && !onOwnPage.has(section);
    if (follows) last.sections.push(section);
    else groups.push({ form: ownForm[section] ?? 'page', sections: [section] });
  }
  return groups;
}

/** What has pages of another form. */
const ownForm: Readonly<Partial<Record<PackSection, SheetForm>>> = {
  map: 'wide',
  comparison: 'wide',
  tensions: 'list',
  gaps: 'list',
  codebook: 'list',
};

/** What begins a page of its own. */
const onOwnPage: ReadonlySet<PackSection> = new Set(['cover', 'annotated-text', 'lines-to-take']);
