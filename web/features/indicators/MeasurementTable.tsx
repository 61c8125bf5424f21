import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../design/DataTable.js';
import { Icon } from '../../design/Icon.js';
import { useFormat } from '../../lib/useFormat.js';
import { valueInWords, type IndicatorWhole, type Measurement } from './indicator-figures.js';
import classes from './indicators.module.css';

export interface MeasurementTableProps {
  indicator: IndicatorWhole;
  onCorrect: (measurement: Measurement) => void;
  onWithdraw: (measurement: Measurement) => void;
}

/** Every value with its day, its source and who entered it; withdrawn ones at a press. */
export function MeasurementTable({ indicator, onCorrect, onWithdraw }: MeasurementTableProps) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const [areAllShown, setAllShown] = useState(false);
  const { measurements } = indicator;
  const withdrawn = measurements.filter(({ withdrawnAt }) => withdrawnAt).length;
  const shown = measurements.filter(({ withdrawnAt }) => areAllShown || !withdrawnAt);
  const canChange = shown.some(({ viewerCan, withdrawnAt }) => viewerCan.change && !withdrawnAt);
  const drawValue = ({ value, withdrawnAt }: Measurement) => {
    const words = valueInWords(intl, value, indicator.unit);
    return withdrawnAt ? <s className={classes.withdrawn}>{words}</s> : words;
  };
  const columns = [
    { id: 'day', header: say('measuredOn'), rowHeader: true, draw: (one: Measurement) => format.date(one.measuredOn) },
    { id: 'value', header: say('value'), align: 'end' as const, draw: drawValue },
    { id: 'source', header: say('source'), draw: (one: Measurement) => <SourceCell measurement={one} /> },
    { id: 'owner', header: say('enteredBy'), draw: (one: Measurement) => <bdi>{one.owner.organisation}</bdi> },
    ...(canChange
      ? [{ id: 'acts', header: say('acts'), draw: (one: Measurement) => <Acts {...{ one, onCorrect, onWithdraw }} /> }]
      : []),
  ];
  return (
    <div>
      <DataTable
        caption={say('measurements')}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={say('noMeasurements')}
      />
      {withdrawn > 0 && (
        <button
          type="button"
          className={classes.open}
          aria-pressed={areAllShown}
          onClick={() => setAllShown(!areAllShown)}
        >
          {intl.formatMessage(
            { id: `indicators.${areAllShown ? 'hideWithdrawn' : 'showWithdrawn'}` },
            { count: withdrawn },
          )}
        </button>
      )}
    </div>
  );
}

function SourceCell({ measurement: { source, withdrawnAt, withdrawalReason } }: { measurement: Measurement }) {
  const intl = useIntl();
  return (
    <>
      <span dir="auto">{source}</span>
      {withdrawnAt && (
        <p className={classes.quiet}>
          {intl.formatMessage({ id: 'indicators.withdrawnBecause' }, { reason: withdrawalReason ?? '–' })}
        </p>
      )}
    </>
  );
}

interface ActsProps extends Pick<MeasurementTableProps, 'onCorrect' | 'onWithdraw'> {
  one: Measurement;
}

function Acts({ one, onCorrect, onWithdraw }: ActsProps) {
  const intl = useIntl();
  const format = useFormat();
  if (!one.viewerCan.change || one.withdrawnAt) return null;
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` }, { on: format.date(one.measuredOn) });
  return (
    <span className={classes.acts}>
      <ActionIcon aria-label={say('correctOne')} title={say('correct')} onClick={() => onCorrect(one)}>
        <Icon name="pencil" />
      </ActionIcon>
      <ActionIcon aria-label={say('withdrawOne')} title={say('withdraw')} onClick={() => onWithdraw(one)}>
        <Icon name="undo" />
      </ActionIcon>
    </span>
  );
}
