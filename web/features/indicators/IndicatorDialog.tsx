import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { useReading } from '../../graphql/useReading.js';
import { ChangeIndicatorDialog } from './ChangeIndicatorDialog.js';
import type { IndicatorWhole, Measurement } from './indicator-figures.js';
import { IndicatorDetail } from './IndicatorDetail.js';
import { indicatorDocument } from './indicators.documents.js';
import { AddMeasurementDialog, CorrectMeasurementDialog, WithdrawMeasurementDialog } from './MeasurementDialogs.js';
import { ReachMilestoneDialog } from './Milestones.js';

/** What is being done to the indicator, over it. */
export type IndicatorAct =
  | { readonly kind: 'change' | 'add' }
  | { readonly kind: 'correct' | 'withdraw'; readonly measurement: Measurement }
  | { readonly kind: 'reach'; readonly place: number };

export interface IndicatorDialogProps {
  id: string;
  onClose: () => void;
  /** The figures of lists changed. */
  onChanged: () => void;
}

/** One indicator whole; what is done to it takes the dialog's place until it is done. */
export function IndicatorDialog({ id, onClose, onChanged }: IndicatorDialogProps) {
  const intl = useIntl();
  const say = (key: string) => intl.formatMessage({ id: `indicators.${key}` });
  const announce = useAnnounce();
  const [act, setAct] = useState<IndicatorAct | null>(null);
  const { data, error, readAgain } = useReading(indicatorDocument, { variables: { id } });
  const indicator = data?.indicator;
  const close = () => setAct(null);
  const done = () => {
    announce(say(`done.${act?.kind ?? 'change'}`));
    close();
    onChanged();
  };
  if (indicator && act) {
    return <ActDialog {...{ indicator, act, done, close }} onOutdated={readAgain} />;
  }
  return (
    <Dialog opened onClose={onClose} title={indicator?.title ?? say('one')} closeLabel={say('close')} size="large">
      {indicator && (
        <IndicatorDetail
          indicator={indicator}
          onAct={setAct}
          buttons={<Buttons indicator={indicator} onAct={setAct} />}
        />
      )}
      {!indicator && error && (
        <ErrorState title={say('oneError')} onRetry={readAgain} retryLabel={say('retry')}>
          {say('oneErrorHelp')}
        </ErrorState>
      )}
      {!indicator && !error && <LoadingState label={say('loading')} />}
    </Dialog>
  );
}

function Buttons({ indicator, onAct }: { indicator: IndicatorWhole; onAct: (act: IndicatorAct) => void }) {
  const intl = useIntl();
  const { viewerCan, kind } = indicator;
  return (
    <>
      {viewerCan.addMeasurement && kind !== 'STRUCTURAL' && (
        <Button onClick={() => onAct({ kind: 'add' })}>
          {intl.formatMessage({ id: 'indicators.addMeasurement' })}
        </Button>
      )}
      {viewerCan.change && (
        <Button variant="default" onClick={() => onAct({ kind: 'change' })}>
          {intl.formatMessage({ id: 'indicators.change' })}
        </Button>
      )}
    </>
  );
}

interface ActDialogProps {
  indicator: IndicatorWhole;
  act: IndicatorAct;
  done: () => void;
  close: () => void;
  onOutdated: () => void;
}

function ActDialog({ indicator, act, done, close, onOutdated }: ActDialogProps) {
  const answers = { indicator, onDone: done, onCancel: close };
  switch (act.kind) {
    case 'change':
      return <ChangeIndicatorDialog {...answers} />;
    case 'add':
      return <AddMeasurementDialog {...answers} />;
    case 'correct':
      return <CorrectMeasurementDialog {...answers} measurement={act.measurement} />;
    case 'withdraw':
      return <WithdrawMeasurementDialog {...answers} measurement={act.measurement} />;
    case 'reach':
      return <ReachMilestoneDialog {...answers} place={act.place} onOutdated={onOutdated} />;
  }
}
