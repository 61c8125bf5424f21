import type { DemonstrationIndicator, Measure } from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Told } from './making.js';
import { dayBetween, later, momentOn, plusDays } from './moments.js';

/** Between these days the indicators were agreed, after the plans. */
const DEFINED_FROM = '2025-06-02';
const DEFINED_TO = '2025-09-26';
/** Days from the day a value speaks of until it is published and entered. */
const UNTIL_PUBLISHED = 9;

/** The indicators with their measurements. */
export function indicatorRows(making: Making): Made {
  const all = making.content.indicators.map((indicator) => new IndicatorRows(making, indicator));
  return {
    tables: {
      indicator: all.map((rows) => rows.indicatorRow()),
      measurement: all.flatMap((rows) => rows.measurementRows()),
    },
    told: all.flatMap((rows) => rows.told()),
  };
}

class IndicatorRows {
  private readonly key: string;
  private readonly id: string;
  private readonly definedAt: Date;

  constructor(
    private readonly making: Making,
    private readonly indicator: DemonstrationIndicator,
  ) {
    const { recommendation, title } = indicator;
    this.key = `${recommendation} ${title}`;
    this.id = making.ids.of('indicator', this.key);
    this.definedAt = momentOn(dayBetween(DEFINED_FROM, DEFINED_TO, this.key), this.key);
  }

  indicatorRow(): Row {
    const { kind, title, definition, unit, direction, baseline, target, milestones } = this.indicator;
    return {
      ...this.making.columns(this.id, { audience: 'JOINT', owner: this.indicator.organisation, at: this.definedAt }),
      entry_id: this.making.entry(this.indicator.recommendation),
      kind,
      title,
      definition,
      unit,
      direction,
      baseline_value: baseline?.value ?? null,
      baseline_on: baseline?.on ?? null,
      target_value: target?.value ?? null,
      target_on: target?.on ?? null,
      milestones,
      source_of_verification: this.indicator.sourceOfVerification,
    };
  }

  measurementRows(): Row[] {
    return this.indicator.measurements.map((measure) => ({
      ...this.making.columns(this.idOf(measure), {
        audience: 'JOINT',
        owner: this.indicator.organisation,
        at: this.enteredAt(measure),
      }),
      indicator_id: this.id,
      value: measure.value,
      measured_on: measure.on,
      source: this.indicator.sourceOfVerification,
    }));
  }

  told(): Told[] {
    const { organisation, recommendation, title, kind, unit, sourceOfVerification: source } = this.indicator;
    const about = { audience: 'JOINT', owner: organisation, by: organisation, entry: recommendation } as const;
    const defined = {
      at: this.definedAt,
      action: 'indicator.define',
      subjectType: 'Indicator',
      subjectId: this.id,
    } as const;
    const measured = { action: 'measurement.add', subjectType: 'Measurement' } as const;
    return [
      { ...about, ...defined, after: { title, kind, unit } },
      ...this.indicator.measurements.map((measure) => ({
        ...about,
        ...measured,
        at: this.enteredAt(measure),
        subjectId: this.idOf(measure),
        after: { value: measure.value, measuredOn: measure.on, source },
      })),
    ];
  }

  private idOf = ({ on }: Measure) => this.making.ids.of('measurement', this.key, on);

  /** Values from before the indicator was agreed were entered with it, the oldest first. */
  private enteredAt(measure: Measure): Date {
    const place = this.indicator.measurements.indexOf(measure);
    const published = momentOn(plusDays(measure.on, UNTIL_PUBLISHED), this.key, place);
    return later(published, new Date(this.definedAt.getTime() + (place + 1) * 60_000));
  }
}
