import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { download } from './download.js';
import classes from './ReportFacts.module.css';
import type { Report } from './ReportPage.js';
import { matrixXlsxUrl, reportDocxUrl } from './urls.js';

type Wanted = 'docx' | 'xlsx';

/** Takes the report away as a Word document, and the matrix as a workbook; says when it is being made and what went wrong. */
export function ExportPanel({ report }: { report: Report }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const announce = useAnnounce();
  const [running, setRunning] = useState<Wanted | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const fetchFile = async (wanted: Wanted) => {
    setRunning(wanted);
    setFailure(null);
    announce(say('reports.export.making'));
    const url = wanted === 'docx' ? reportDocxUrl(report.id) : matrixXlsxUrl(report.reviewId, 'joint');
    const answer = await download(url);
    setRunning(null);
    if (answer.kind === 'done') announce(intl.formatMessage({ id: 'reports.export.done' }, { file: answer.fileName }));
    else setFailure(answer.kind === 'refused' ? answer.message : say('reports.noConnection'));
  };
  const button = (wanted: Wanted) => (
    <Button
      variant={wanted === 'docx' ? 'filled' : 'default'}
      leftSection={<Icon name="download" />}
      loading={running === wanted}
      disabled={running !== null && running !== wanted}
      onClick={() => void fetchFile(wanted)}
    >
      {say(`reports.export.${wanted}`)}
    </Button>
  );

  return (
    <section aria-labelledby="report-export">
      <SectionHead id="report-export" title={say('reports.export.title')} />
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      <div className={classes.acts}>
        {button('docx')}
        {button('xlsx')}
      </div>
      <p className={classes.help}>{say(running ? 'reports.export.making' : `reports.export.help`)}</p>
    </section>
  );
}
