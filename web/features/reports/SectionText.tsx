import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { SavedState } from '../../design/SavedState.js';
import { SectionHead } from '../../design/SectionHead.js';
import { arrived } from '../../lib/arrived.js';
import { useFormat } from '../../lib/useFormat.js';
import { inLanguage } from './in-language.js';
import { SectionConflict } from './SectionConflict.js';
import type { Section } from './SectionPane.js';
import classes from './SectionText.module.css';
import type { SaveState } from './autosave.js';
import { useSectionText } from './useSectionText.js';

const ReportEditor = lazy(async () => ({ default: (await arrived(() => import('./ReportEditor.js'))).ReportEditor }));

export interface SectionTextProps {
  section: Section;
  /** The language the program writes it in. */
  language: string;
  canWrite: boolean;
  onChanged: () => void;
}

/** The text of a section, kept as it is written; what somebody else wrote meanwhile is shown beside it, never lost. */
export function SectionText({ section, language, canWrite, onChanged }: SectionTextProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const isEditable = canWrite && section.isEditable;
  const { shown, state, conflict, refusal, write, choose } = useSectionText(section, onChanged);
  return (
    <div className={classes.root}>
      <SectionHead
        id="report-section"
        title={<span {...inLanguage(language)}>{section.heading}</span>}
        end={isEditable ? <Kept state={state} changedAt={section.changedAt} /> : undefined}
      />
      {canWrite && !section.isEditable && <Notice tone="info">{say('reports.notEditable')}</Notice>}
      {section.tellsWithheldName && <Notice tone="warning">{say('reports.tellsWithheldName')}</Notice>}
      {refusal && (
        <Notice tone="error" live="assertive">
          {refusal}
        </Notice>
      )}
      {conflict && <SectionConflict conflict={conflict} onChoose={choose} />}
      <Suspense fallback={<LoadingState label={say('reports.loadingEditor')} lines={10} />}>
        <ReportEditor
          key={`${shown.version}${conflict ? '-held' : ''}`}
          label={section.heading}
          language={language}
          text={conflict ? conflict.mine : shown.text}
          tables={section.tables}
          isEditable={isEditable && !conflict}
          onChange={write}
        />
      </Suspense>
    </div>
  );
}

function Kept({ state, changedAt }: { state: SaveState; changedAt: string }) {
  const intl = useIntl();
  const format = useFormat();
  const shown = { saved: 'saved', saving: 'saving', waiting: 'waiting', stopped: 'failed' } as const;
  return (
    <SavedState state={shown[state]}>
      {intl.formatMessage({ id: `reports.kept.${state}` }, { when: format.dateTime(changedAt) })}
    </SavedState>
  );
}
