import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate, useParams } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { ReleaseReportDialog, type ReleasedTo } from './ReleaseReportDialog.js';
import type { Report } from './ReportPage.js';
import { ReportSettings } from './ReportSettings.js';
import { unsavedTexts } from './unsaved-texts.js';
import { releaseUrl, reportUrl } from './urls.js';

/** What can be done with the report as a whole. */
export function ReportActions({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  if (!report.viewerCan.write) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="settings" />} onClick={() => setIsOpen(true)}>
        {intl.formatMessage({ id: 'reports.settings' })}
      </Button>
      <ReportSettings
        key={`${report.version}-${isOpen}`}
        report={report}
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        onChanged={onChanged}
      />
      {report.viewerCan.shareWithOrganisation && <OrganisationButton report={report} />}
      {report.viewerCan.releaseTo.length > 0 && <ReleaseButton report={report} />}
    </>
  );
}

/** Shows the own organisation the draft as it stands; then leads to theirs. */
function OrganisationButton({ report }: { report: Report }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { workspaceId = '', reviewId = '' } = useParams();
  const [isOpen, setOpen] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const open = () => {
    // What is written after it is shared would have nowhere to go.
    const hasUnsaved = report.sections.some(({ id }) => unsavedTexts.has(id));
    setUnsaved(hasUnsaved);
    setOpen(!hasUnsaved);
  };
  return (
    <>
      <Button leftSection={<Icon name="people" />} aria-haspopup="dialog" onClick={open}>
        {intl.formatMessage({ id: 'share.toOrganisation' })}
      </Button>
      {isOpen && (
        <ShareThingDialog
          kind="REPORT"
          id={report.id}
          onDone={(id) => void navigate(reportUrl(workspaceId, reviewId, id ?? ''), { replace: true })}
          onCancel={() => setOpen(false)}
        />
      )}
      {isUnsaved && (
        <Notice tone="warning" live="assertive">
          {intl.formatMessage({ id: 'reports.unsaved' })}
        </Notice>
      )}
    </>
  );
}

/** Releases the report; then leads to what was released, or says who has to agree. */
function ReleaseButton({ report }: { report: Report }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { workspaceId = '', reviewId = '' } = useParams();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const done = (releaseId: string | null) => {
    setOpen(false);
    if (releaseId) void navigate(releaseUrl(workspaceId, reviewId, releaseId));
    else setAsked(true);
  };
  return (
    <>
      <Button leftSection={<Icon name="share" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {intl.formatMessage({ id: 'reports.release.act' })}
      </Button>
      {isOpen && (
        <ReleaseReportDialog
          reportId={report.id}
          releaseTo={report.viewerCan.releaseTo as ReleasedTo[]}
          onDone={done}
          onCancel={() => setOpen(false)}
        />
      )}
      {isAsked && (
        <Notice tone="good" title={intl.formatMessage({ id: 'share.isAsked' })}>
          <p>{intl.formatMessage({ id: 'share.askedHelp' })}</p>
        </Notice>
      )}
    </>
  );
}
