import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import classes from './ParticipantsPanel.module.css';
import type { Report } from './ReportPage.js';
import { withholdOrganisationDocument } from './report-changes.documents.js';
import { useOutcomeText } from './useOutcomeText.js';

/** Who takes part in the report; each name can be left out of everything printed. */
export function ParticipantsPanel({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const outcomeText = useOutcomeText();
  const [withhold, { busy }] = useMutationResult(withholdOrganisationDocument);
  const [failure, setFailure] = useState<string | null>(null);

  const change = async (organisationId: string, isWithheld: boolean) => {
    const input = { mutationId: newMutationId(), id: report.id, expectedVersion: report.version, organisationId };
    setFailure(outcomeText(await withhold({ input: { ...input, isWithheld } })));
    onChanged();
  };

  return (
    <section aria-labelledby="report-participants">
      <SectionHead
        id="report-participants"
        title={say(`reports.participants.${report.type}`)}
        end={String(report.participants.length)}
      />
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      <p className={classes.help}>{say('reports.withholdHelp')}</p>
      <ul className={classes.list}>
        {report.participants.map(({ organisation, isWithheld }) => (
          <li key={organisation.id}>
            <Switch
              checked={!isWithheld}
              disabled={busy || !report.viewerCan.write}
              onChange={(event) => void change(organisation.id, !event.currentTarget.checked)}
              label={<bdi>{organisation.name}</bdi>}
              description={isWithheld ? say('reports.withheld') : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
