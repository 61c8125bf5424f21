import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import { useFormat } from '../../lib/useFormat.js';
import type { OwnAccountQuery } from '../../graphql/generated/graphql.js';
import classes from './AccountPage.module.css';
import { Enrolment } from './Enrolment.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useFactorChanges } from './useFactorChanges.js';

/** Below this many recovery codes one should make new ones. */
const FEW = 3;

export interface SecondFactorSectionProps {
  account: OwnAccountQuery['account'];
  onChanged: () => void;
}

/** The second factor: whether there is one, to set it up, renew it, or take it away. */
export function SecondFactorSection({ account, onChanged }: SecondFactorSectionProps) {
  const intl = useIntl();
  const format = useFormat();
  const text = (name: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `account.${name}` }, values);
  const [open, setOpen] = useState<'enrol' | 'remove' | null>(null);
  const close = () => {
    setOpen(null);
    onChanged();
  };
  const { codes, error, busy, renew, remove, forgetCodes } = useFactorChanges();
  const { secondFactorSince, recoveryCodesLeft, needsSecondFactor, isDemonstration } = account;
  const cancelLabel = intl.formatMessage({ id: 'shell.cancel' });
  return (
    <section className={classes.section} aria-labelledby="second-factor">
      <SectionHead
        id="second-factor"
        title={text('factor')}
        beside={<Tag>{text(secondFactorSince ? 'factorOn' : 'factorOff')}</Tag>}
      />
      <p>
        {secondFactorSince ? text('factorSince', { date: format.dateTime(secondFactorSince) }) : text('factorWhat')}
      </p>
      {secondFactorSince && <p data-few={recoveryCodesLeft < FEW}>{text('codesLeft', { count: recoveryCodesLeft })}</p>}
      {isDemonstration && <Notice tone="info">{text('factorDemonstration')}</Notice>}
      {needsSecondFactor && !isDemonstration && <p>{text('factorRequired')}</p>}
      {error && (
        <Notice tone="error" live="assertive">
          {error}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button variant={secondFactorSince ? 'default' : 'filled'} onClick={() => setOpen('enrol')}>
          {text(secondFactorSince ? 'factorRenew' : 'factorSetUp')}
        </Button>
        {secondFactorSince && (
          <Button variant="default" loading={busy} onClick={() => void renew()}>
            {text('codesRenew')}
          </Button>
        )}
        {secondFactorSince && !needsSecondFactor && (
          <Button variant="default" onClick={() => setOpen('remove')}>
            {text('factorRemove')}
          </Button>
        )}
      </div>
      <Dialog
        opened={open === 'enrol'}
        onClose={close}
        title={intl.formatMessage({ id: 'accounts.enrolTitle' })}
        closeLabel={cancelLabel}
      >
        <Enrolment onDone={close} />
      </Dialog>
      <Dialog
        opened={codes !== null}
        onClose={() => {
          forgetCodes();
          onChanged();
        }}
        title={intl.formatMessage({ id: 'accounts.recoveryTitle' })}
        closeLabel={cancelLabel}
      >
        {codes && (
          <RecoveryCodes
            codes={codes}
            onDone={() => {
              forgetCodes();
              onChanged();
            }}
          />
        )}
      </Dialog>
      <ConfirmDialog
        opened={open === 'remove'}
        title={text('factorRemoveTitle')}
        confirmLabel={text('factorRemove')}
        cancelLabel={cancelLabel}
        onConfirm={() => void remove().then(close)}
        onCancel={() => setOpen(null)}
        busy={busy}
        destructive
      >
        {text('factorRemoveWhat')}
      </ConfirmDialog>
    </section>
  );
}
