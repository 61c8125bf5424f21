import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { ExportPanel } from './ExportPanel.js';
import { FigureList } from './FigureList.js';
import { ParticipantsPanel } from './ParticipantsPanel.js';
import type { Report } from './ReportPage.js';
import { confirmReportFiguresDocument, restartReportSectionDocument } from './report-changes.documents.js';
import classes from './ReportFacts.module.css';
import type { Section } from './SectionPane.js';
import { useOutcomeText } from './useOutcomeText.js';

export interface ReportFactsProps {
  section: Section;
  report: Report;
  onChanged: () => void;
}

/** Beside the text: what it rests on and what has changed since, the way out as a document, and who takes part. */
export function ReportFacts({ section, report, onChanged }: ReportFactsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  return (
    <div className={classes.root}>
      {report.viewerCan.export && <ExportPanel report={report} />}
      <section aria-labelledby="report-figures">
        <SectionHead
          id="report-figures"
          title={say('reports.figures')}
          end={section.figures.length > 0 ? String(section.figures.length) : undefined}
        />
        <FigureList figures={section.figures} language={report.language} isEdited={section.isEdited} />
        {report.viewerCan.write && section.isEdited && <SectionActs section={section} onChanged={onChanged} />}
      </section>
      <ParticipantsPanel report={report} onChanged={onChanged} />
    </div>
  );
}

/** What can be done with a section a person has written in: say that it agrees with the data, or begin it again. */
function SectionActs({ section, onChanged }: Pick<ReportFactsProps, 'section' | 'onChanged'>) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const outcomeText = useOutcomeText();
  const [confirm, confirming] = useMutationResult(confirmReportFiguresDocument);
  const [restart, restarting] = useMutationResult(restartReportSectionDocument);
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const input = () => ({ input: { mutationId: newMutationId(), id: section.id, expectedVersion: section.version } });

  const startAgain = async () => {
    setFailure(outcomeText(await restart(input())));
    setIsAsking(false);
    onChanged();
  };
  const agree = async () => {
    setFailure(outcomeText(await confirm(input())));
    onChanged();
  };

  return (
    <div className={classes.acts}>
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      {section.hasChangedFigures && (
        <Button variant="default" loading={confirming.busy} onClick={() => void agree()}>
          {say('reports.figuresAgree')}
        </Button>
      )}
      <Button variant="subtle" onClick={() => setIsAsking(true)}>
        {say('reports.startAgain')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={say('reports.startAgain')}
        confirmLabel={say('reports.startAgainConfirm')}
        cancelLabel={say('reports.cancel')}
        destructive
        busy={restarting.busy}
        onConfirm={() => void startAgain()}
        onCancel={() => setIsAsking(false)}
      >
        {say('reports.startAgainHelp')}
      </ConfirmDialog>
    </div>
  );
}
