import { Radio, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Direction, IndicatorKind } from '../../graphql/generated/graphql.js';
import { Day } from './Day.js';
import type { IndicatorDraft } from './indicator-draft.js';
import classes from './indicators.module.css';
import { MilestoneFields } from './MilestoneFields.js';
import { LongTextField, ShortTextField } from '../recommendations/TextFields.js';

const KINDS: readonly IndicatorKind[] = ['STRUCTURAL', 'PROCESS', 'OUTCOME'];
const DIRECTIONS: readonly Direction[] = ['INCREASE', 'DECREASE'];

/** The fields that this form shows, by the server's names: what is said against them stands beside them. */
export const INDICATOR_FIELDS = [
  'title',
  'definition',
  'unit',
  'direction',
  'baselineValue',
  'baselineOn',
  'targetValue',
  'targetOn',
  'milestones',
  'sourceOfVerification',
];

export interface IndicatorFormProps {
  draft: IndicatorDraft;
  onChange: (draft: IndicatorDraft) => void;
  errorAt: (field: string) => string | undefined;
  /** The kind is settled once the indicator exists. */
  isNew: boolean;
}

/** Everything an indicator is defined by. */
export function IndicatorForm({ draft, onChange, errorAt, isNew }: IndicatorFormProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const patch = (change: Partial<IndicatorDraft>) => onChange({ ...draft, ...change });
  const isStructural = draft.kind === 'STRUCTURAL';
  return (
    <>
      <ShortTextField
        label={say('title')}
        value={draft.title}
        onChange={(event) => patch({ title: event.currentTarget.value })}
        error={errorAt('title')}
        most={300}
        dir="auto"
        withAsterisk
      />
      {isNew && (
        <Radio.Group label={say('kind')} value={draft.kind} onChange={(kind) => patch({ kind: kind as IndicatorKind })}>
          {KINDS.map((kind) => (
            <Radio
              key={kind}
              mt={6}
              value={kind}
              label={say(`kindName.${kind}`)}
              description={say(`kindHelp.${kind}`)}
            />
          ))}
        </Radio.Group>
      )}
      <LongText
        label={say('definition')}
        description={say('definitionHelp')}
        value={draft.definition}
        onChange={(definition) => patch({ definition })}
        error={errorAt('definition')}
      />
      {isStructural ? (
        <MilestoneFields
          milestones={draft.milestones}
          onChange={(milestones) => patch({ milestones })}
          error={errorAt('milestones')}
        />
      ) : (
        <MeasuredFields {...{ draft, patch, errorAt }} />
      )}
      <LongText
        label={say('verification')}
        description={say('verificationHelp')}
        value={draft.sourceOfVerification}
        onChange={(sourceOfVerification) => patch({ sourceOfVerification })}
        error={errorAt('sourceOfVerification')}
      />
    </>
  );
}

interface LongTextProps {
  label: string;
  description: string;
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

function LongText({ onChange, ...field }: LongTextProps) {
  return (
    <LongTextField
      {...field}
      onChange={(event) => onChange(event.currentTarget.value)}
      most={4000}
      minRows={2}
      maxRows={8}
      autosize
      dir="auto"
    />
  );
}

interface MeasuredFieldsProps extends Pick<IndicatorFormProps, 'draft' | 'errorAt'> {
  patch: (change: Partial<IndicatorDraft>) => void;
}

/** Unit, direction, and the two ends of the way. */
function MeasuredFields({ draft, patch, errorAt }: MeasuredFieldsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  return (
    <>
      <div className={classes.pair}>
        <ShortTextField
          label={say('unit')}
          description={say('unitHelp')}
          value={draft.unit}
          onChange={(event) => patch({ unit: event.currentTarget.value })}
          error={errorAt('unit')}
          most={60}
          dir="auto"
          withAsterisk
        />
        <Radio.Group
          label={say('direction')}
          value={draft.direction}
          onChange={(direction) => patch({ direction: direction as Direction })}
          error={errorAt('direction')}
        >
          {DIRECTIONS.map((direction) => (
            <Radio key={direction} mt={6} value={direction} label={say(`direction.${direction}`)} />
          ))}
        </Radio.Group>
      </div>
      {(['baseline', 'target'] as const).map((term) => (
        <div key={term} className={classes.pair}>
          <TextInput
            label={say(`${term}Value`)}
            inputMode="decimal"
            value={draft[`${term}Value`]}
            onChange={(event) => patch({ [`${term}Value`]: event.currentTarget.value })}
            error={errorAt(`${term}Value`)}
            dir="ltr"
          />
          <Day
            label={say(`${term}On`)}
            value={draft[`${term}On`]}
            onChange={(day) => patch({ [`${term}On`]: day })}
            error={errorAt(`${term}On`)}
          />
        </div>
      ))}
    </>
  );
}
