import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type PackSection, type PackSectionPages, type PreparedPack } from '../../shared/pack/pack';
import {
  allSectionsInOrder,
  inUsualOrder,
  isInUsualOrder,
  isSameOrder,
  movableSections,
  withSectionAt,
} from '../../shared/pack/section-order';
import type { FieldsProps } from './fields-props';
import { withSection } from './pack-request';
import { MoveHandle } from './MoveHandle';
import { MoveSteps } from './MoveSteps';
import { useRowDrag } from './use-row-drag';
import './SectionFields.css';

interface SectionFieldsProps extends FieldsProps {
  readonly pack: PreparedPack | null;
}

/** A section that was moved, and what in its row has the focus. */
interface Moved {
  readonly section: PackSection;
  readonly focused: '.move-handle' | 'input';
}

/** The sections in the order of printing, each with the pages it takes. All but the cover can be moved. */
export function SectionFields({ request, pack, onChange }: SectionFieldsProps) {
  const intl = useIntl();
  const list = useRef<HTMLUListElement>(null);
  const [said, say] = useState('');
  const [moved, setMoved] = useState<Moved | null>(null);
  const move = (section: PackSection, place: number, focused: Moved['focused']): void => {
    const sections = withSectionAt(request.sections, section, place);
    setMoved({ section, focused });
    say(
      intl.formatMessage(
        { id: 'pack.sections.moved' },
        {
          section: intl.formatMessage({ id: `paper.section.${section}` }),
          place: movableSections(sections).indexOf(section) + 1,
          count: movableSections(sections).length,
        },
      ),
    );
    if (!isSameOrder(sections, request.sections)) onChange({ ...request, sections });
  };
  const drag = useRowDrag<PackSection>(
    list,
    (section, place) => place !== null && move(section, place, '.move-handle'),
  );
  const order =
    drag.over === null ? request.sections : withSectionAt(request.sections, drag.over.row, drag.over.place);
  const movable = movableSections(order);

  // A row that is put elsewhere in the document loses the focus.
  useLayoutEffect(() => {
    if (moved)
      list.current?.querySelector<HTMLElement>(`[data-row="${moved.section}"] ${moved.focused}`)?.focus();
  }, [moved]);

  const moveByKey = (event: KeyboardEvent, section: PackSection): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const isOnHandle = event.target instanceof HTMLButtonElement;
    if (step === 0 || !(event.altKey || isOnHandle) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const place = movable.indexOf(section);
    if (place >= 0) move(section, place + step, isOnHandle ? '.move-handle' : 'input');
  };

  return (
    <fieldset className="pack-group">
      <legend>
        <FormattedMessage id="pack.sections" />
        <span>
          <FormattedMessage id="pack.page" />
        </span>
      </legend>
      <ul ref={list} data-dragging={drag.over !== null}>
        {allSectionsInOrder(order).map((section) => (
          // The keys are those of what stands in the row.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={section}
            className="pack-section"
            data-row={movable.includes(section) ? section : undefined}
            data-moving={drag.over?.row === section}
            onKeyDown={(event) => moveByKey(event, section)}
          >
            <label>
              <input
                type="checkbox"
                checked={request.sections.includes(section)}
                onChange={(event) => onChange(withSection(request, section, event.target.checked))}
              />
              <span>
                <FormattedMessage id={`paper.section.${section}`} />
              </span>
            </label>
            <span>
              <Pages pages={pack?.sections.find((each) => each.section === section)} />
            </span>
            {movable.includes(section) && (
              <>
                <MoveSteps
                  section={intl.formatMessage({ id: `paper.section.${section}` })}
                  isFirst={movable.indexOf(section) === 0}
                  isLast={movable.indexOf(section) === movable.length - 1}
                  onStep={(step) => move(section, movable.indexOf(section) + step, '.move-handle')}
                />
                <MoveHandle
                  name={intl.formatMessage(
                    { id: 'pack.sections.move' },
                    { section: intl.formatMessage({ id: `paper.section.${section}` }) },
                  )}
                  onPress={(event) => drag.start(event, section)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <output className="unseen">{said}</output>
      <div className="pack-order">
        <button
          type="button"
          className="button button--bare pack-all"
          onClick={() => onChange({ ...request, sections: allSectionsInOrder(request.sections) })}
        >
          <FormattedMessage id="pack.sections.all" />
        </button>
        <button
          type="button"
          className="button button--bare pack-all"
          disabled={isInUsualOrder(request.sections)}
          onClick={() => onChange({ ...request, sections: inUsualOrder(request.sections) })}
        >
          <FormattedMessage id="pack.sections.usual" />
        </button>
      </div>
    </fieldset>
  );
}

function Pages({ pages }: { readonly pages: PackSectionPages | undefined }) {
  if (!pages) return null;
  return pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`;
}
