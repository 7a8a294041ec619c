import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../shared/notes/note';
import type { PreparedPack } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import { FoundFields } from './FoundFields';
import { LensFields } from './LensFields';
import { ListLead, type ListLeadProps } from './ListLead';
import { NotesFields } from './NotesFields';
import { PageFields } from './PageFields';
import { PresetFields } from './PresetFields';
import { SectionFields } from './SectionFields';
import { SheetFields } from './SheetFields';
import './PackForm.css';

interface PackFormProps extends FieldsProps {
  /** Every note on the briefing. */
  readonly notes: readonly Note[];
  /** How many of them the pack prints. */
  readonly chosen: number;
  /** Given while a list stands in the pack's stead: nothing else is chosen of it than its notes and pages. */
  readonly list: ListLeadProps | null;
  /** The pack that is on screen, for the pages of each section. */
  readonly pack: PreparedPack | null;
  /** The buttons at the foot. */
  readonly children: ReactNode;
}

/** Everything one can choose about the pack. Each choice takes effect at once; the pages follow. */
export function PackForm({ request, notes, chosen, list, pack, onChange, children }: PackFormProps) {
  const intl = useIntl();
  return (
    <form
      className="pack-form"
      aria-label={intl.formatMessage({ id: 'pack.title' })}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="pack-fields">
        <h1>
          <FormattedMessage id="pack.title" />
        </h1>
        {list ? (
          <>
            <ListLead {...list} />
            {list.list !== 'found' && (
              <NotesFields
                places="below"
                request={request}
                notes={notes}
                chosen={chosen}
                onChange={onChange}
              />
            )}
          </>
        ) : (
          <>
            <PresetFields request={request} />
            <SectionFields request={request} pack={pack} onChange={onChange} />
            <FoundFields request={request} onChange={onChange} />
            <NotesFields
              places="chosen"
              request={request}
              notes={notes}
              chosen={chosen}
              onChange={onChange}
            />
            <LensFields request={request} onChange={onChange} />
          </>
        )}
        <PageFields request={request} onChange={onChange} />
        <SheetFields request={request} onChange={onChange} />
      </div>
      {children}
    </form>
  );
}
