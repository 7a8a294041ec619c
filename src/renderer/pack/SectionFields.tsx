import { FormattedMessage } from 'react-intl';
import { packSections, type PackSectionPages, type PreparedPack } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import { withSection } from './pack-request';

interface SectionFieldsProps extends FieldsProps {
  readonly pack: PreparedPack | null;
}

/** The sections, each with the pages it takes. Their order is the order of printing. */
export function SectionFields({ request, pack, onChange }: SectionFieldsProps) {
  return (
    <fieldset className="pack-group">
      <legend>
        <FormattedMessage id="pack.sections" />
        <span>
          <FormattedMessage id="pack.page" />
        </span>
      </legend>
      {packSections.map((section) => (
        <label key={section} className="pack-section">
          <input
            type="checkbox"
            checked={request.sections.includes(section)}
            onChange={(event) => onChange(withSection(request, section, event.target.checked))}
          />
          <span>
            <FormattedMessage id={`paper.section.${section}`} />
          </span>
          <span>
            <Pages pages={pack?.sections.find((each) => each.section === section)} />
          </span>
        </label>
      ))}
      <button
        type="button"
        className="button button--bare pack-all"
        onClick={() => onChange({ ...request, sections: [...packSections] })}
      >
        <FormattedMessage id="pack.sections.all" />
      </button>
    </fieldset>
  );
}

function Pages({ pages }: { readonly pages: PackSectionPages | undefined }) {
  if (!pages) return null;
  return pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`;
}
