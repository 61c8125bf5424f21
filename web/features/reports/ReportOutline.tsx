import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { IconName } from '../../design/icons.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useFormat } from '../../lib/useFormat.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import classes from './ReportOutline.module.css';
import type { Report } from './ReportPage.js';

type Section = Report['sections'][number];
type State = 'changed' | 'edited' | 'generated';

const stateOf = ({ hasChangedFigures, isEdited }: Section): State =>
  hasChangedFigures ? 'changed' : isEdited ? 'edited' : 'generated';
const signOf: Readonly<Record<State, IconName>> = { changed: 'warning', edited: 'pencil', generated: 'document' };

export interface ReportOutlineProps {
  sections: readonly Section[];
  /** The language of the headings. */
  language: string;
  /** Key of the section shown. */
  current: string;
  onChoose: (key: string) => void;
}

/** The chapters and annexes with their state and length; on a narrow screen one choice among them. */
export function ReportOutline({ sections, language, current, onChoose }: ReportOutlineProps) {
  const intl = useIntl();
  const isNarrow = useMediaQuery(NARROW);
  const state = (section: Section) => intl.formatMessage({ id: `reports.state.${stateOf(section)}` });
  if (isNarrow) {
    return (
      <NativeSelect
        label={intl.formatMessage({ id: 'reports.section' })}
        value={current}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={sections.map((section) => ({ value: section.key, label: `${section.heading} (${state(section)})` }))}
      />
    );
  }
  const parts = [
    { id: 'reports.chapters', of: sections.filter(({ isAnnex }) => !isAnnex) },
    { id: 'reports.annexes', of: sections.filter(({ isAnnex }) => isAnnex) },
  ];
  return (
    <nav aria-label={intl.formatMessage({ id: 'reports.outline' })}>
      {parts.map(({ id, of }) => (
        <Part key={id} title={intl.formatMessage({ id })} {...{ sections: of, language, current, onChoose }} />
      ))}
    </nav>
  );
}

function Part({ title, sections, language, current, onChoose }: ReportOutlineProps & { title: string }) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <>
      <p className={classes.part}>{title}</p>
      <ul className={classes.list}>
        {sections.map((section) => {
          const state = stateOf(section);
          const label = intl.formatMessage({ id: `reports.state.${state}` });
          return (
            <li key={section.key}>
              <button
                type="button"
                className={classes.entry}
                aria-current={section.key === current ? 'true' : undefined}
                onClick={() => onChoose(section.key)}
              >
                <span className={classes.sign} data-tone={state} title={label}>
                  <Icon name={signOf[state]} size={14} />
                </span>
                <span dir="auto">
                  <span lang={language}>{section.heading}</span>
                  <VisuallyHidden>, {label}</VisuallyHidden>
                </span>
                {!section.isAnnex && (
                  <span className={classes.words}>
                    {format.number(section.wordCount)}
                    <VisuallyHidden>
                      {' '}
                      {intl.formatMessage({ id: 'reports.words' }, { count: section.wordCount })}
                    </VisuallyHidden>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
