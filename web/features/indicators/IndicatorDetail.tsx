import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { SectionHead } from '../../design/SectionHead.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixRowUrl } from '../matrix/urls.js';
import { progressInWords, stateOf, valueInWords, type IndicatorWhole } from './indicator-figures.js';
import { IndicatorChart, useIndicatorKindLine } from './IndicatorChart.js';
import type { IndicatorAct } from './IndicatorDialog.js';
import classes from './indicators.module.css';
import { MeasurementTable } from './MeasurementTable.js';
import { Milestones } from './Milestones.js';
import { StateMark } from './StateMark.js';

export interface IndicatorDetailProps {
  indicator: IndicatorWhole;
  onAct: (act: IndicatorAct) => void;
  /** What can be done with the whole. */
  buttons: ReactNode;
}

/** An indicator whole: how far it has come, its series or steps, what it means, and each value with its source. */
export function IndicatorDetail({ indicator, onAct, buttons }: IndicatorDetailProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const kindLine = useIndicatorKindLine(indicator);
  const isStructural = indicator.kind === 'STRUCTURAL';
  const onReach = indicator.viewerCan.change ? (place: number) => onAct({ kind: 'reach', place }) : undefined;
  return (
    <div className={classes.detail}>
      <p className={classes.series}>
        <span className={classes.quiet} dir="auto">
          {kindLine}
        </span>
        <StateMark state={stateOf(indicator)} />
      </p>
      {isStructural ? <Milestones indicator={indicator} onReach={onReach} /> : <IndicatorChart indicator={indicator} />}
      <p className={classes.quiet}>{progressInWords(intl, indicator)}</p>
      <div className={classes.actions}>{buttons}</div>
      <Facts indicator={indicator} />
      {!isStructural && (
        <section aria-labelledby="measurements">
          <SectionHead id="measurements" level={3} title={say('measurements')} />
          <MeasurementTable
            indicator={indicator}
            onCorrect={(measurement) => onAct({ kind: 'correct', measurement })}
            onWithdraw={(measurement) => onAct({ kind: 'withdraw', measurement })}
          />
        </section>
      )}
    </div>
  );
}

function Facts({ indicator }: { indicator: IndicatorWhole }) {
  const intl = useIntl();
  const format = useFormat();
  const { workspaceId = '', reviewId = '' } = useParams();
  const { row, definition, sourceOfVerification, owner, unit } = indicator;
  const term = (value: number | null | undefined, on: string | null | undefined) =>
    typeof value === 'number' ? format.row([valueInWords(intl, value, unit), ...(on ? [format.date(on)] : [])]) : null;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['definition', definition || null],
    ['baseline', term(indicator.baselineValue, indicator.baselineOn)],
    ['target', term(indicator.targetValue, indicator.targetOn)],
    ['verification', sourceOfVerification || null],
    ['owner', owner.organisation],
    [
      'row',
      <Link key="row" to={matrixRowUrl(workspaceId, reviewId, row.entryId)}>
        <bdi>{row.reference}</bdi> {row.text}
      </Link>,
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, words]) => words !== null)
        .map(([name, words]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{intl.formatMessage({ id: `indicators.${name}` })}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
    </dl>
  );
}
