import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { PortfoliosQuery } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { PortfolioRows, type Portfolio } from './PortfolioRows.js';
import classes from './portfolios.module.css';
import { handOverPortfolioDocument } from './portfolios.documents.js';

export interface HandOverDialogProps {
  portfolio: Portfolio;
  colleagues: PortfoliosQuery['portfolios']['colleagues'];
  workspaceId: string;
  onDone: () => void;
  onCancel: () => void;
}

/** All that is in one person's name, looked over, goes to another of the organisation in one act. */
export function HandOverDialog({ portfolio, colleagues, workspaceId, onDone, onCancel }: HandOverDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `portfolios.${id}` }, values);
  const { name, personId, rows } = portfolio;
  const others = colleagues.filter((one) => one.personId !== personId);
  const [to, setTo] = useState(others[0]?.personId ?? '');
  const [handOver, submission] = useSubmission(handOverPortfolioDocument);
  const problem = useProblem(submission, ['toPersonId']);
  const submit = async () => {
    const outcome = await handOver({
      workspaceId,
      fromPersonId: personId,
      toPersonId: to,
      entryIds: rows.map(({ id }) => id),
    });
    if (outcome.kind !== 'saved') return;
    const there = others.find((one) => one.personId === to)?.name ?? '';
    announce(say('handedOver', { count: rows.length, name: there }));
    onDone();
  };
  return (
    <FormDialog
      title={say('handOverOf', { name })}
      submitLabel={say('handOverAct', { count: rows.length })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      <NativeSelect
        label={say('to')}
        data={others.map((one) => ({ value: one.personId, label: one.name }))}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={atField(submission, 'toPersonId')}
      />
      <p>{say('handOverWhat', { count: rows.length })}</p>
      <div className={classes.preview}>
        <PortfolioRows rows={rows} workspaceId={workspaceId} label={say('rowsOf', { name })} />
      </div>
    </FormDialog>
  );
}
