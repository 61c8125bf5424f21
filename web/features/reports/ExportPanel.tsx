import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { MatrixExportDialog } from '../exports/MatrixExportDialog.js';
import { useDownload } from '../exports/useDownload.js';
import classes from './ReportFacts.module.css';
import type { Report } from './ReportPage.js';
import { reportDocxUrl } from './urls.js';

/** Takes the report away as a Word document, and the matrix as a workbook; says when it is being made and what went wrong. */
export function ExportPanel({ report }: { report: Report }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const { running, failure, fetchFile } = useDownload();
  const [isChoosing, setIsChoosing] = useState(false);

  return (
    <section aria-labelledby="report-export">
      <SectionHead id="report-export" title={say('reports.export.title')} />
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      <div className={classes.acts}>
        <Button
          leftSection={<Icon name="download" />}
          loading={running !== null}
          onClick={() => void fetchFile(reportDocxUrl(report.id))}
        >
          {say('reports.export.docx')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          aria-haspopup="dialog"
          onClick={() => setIsChoosing(true)}
        >
          {say('reports.export.xlsx')}
        </Button>
      </div>
      <p className={classes.help}>
        {running ? say('exports.making') : `${say(`reports.contains.${report.readAs}`)} ${say('reports.export.help')}`}
      </p>
      <MatrixExportDialog reviewId={report.reviewId} opened={isChoosing} onClose={() => setIsChoosing(false)} />
    </section>
  );
}
