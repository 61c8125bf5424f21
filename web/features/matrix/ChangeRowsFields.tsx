import { Checkbox, MultiSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Link } from 'react-router';
import { DateField } from '../../design/DateField.js';
import type { GridValue } from '../../design/grid/grid-types.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import { clustersUrl } from '../workspaces/urls.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { lockOf, optionsFor } from './plan-columns.js';
import { fieldsOfMany, type FieldOfMany, type RowsDraft } from './rows-change.js';
import classes from './chosen-rows.module.css';

export interface ChangeRowsFieldsProps {
  readonly draft: RowsDraft;
  readonly onChange: (draft: RowsDraft) => void;
}

const nothing: Readonly<Record<FieldOfMany, GridValue>> = {
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  deadline: null,
  clusterId: null,
};

/** Each field that many rows can be given at once: ticked, it is given to all of them; empty, it is taken from all. */
export function ChangeRowsFields({ draft, onChange }: ChangeRowsFieldsProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const tick = (field: FieldOfMany, isOn: boolean) => {
    const rest = Object.fromEntries(Object.entries(draft).filter(([other]) => other !== field)) as RowsDraft;
    onChange(isOn ? { ...rest, [field]: nothing[field] } : rest);
  };
  return (
    <>
      <p>{say('many.help')}</p>
      {fieldsOfMany.map((field) => (
        <FieldRow key={field} field={field} isOn={field in draft} onTick={(isOn) => tick(field, isOn)}>
          <Control
            field={field}
            value={draft[field] ?? null}
            onChange={(value) => onChange({ ...draft, [field]: value })}
          />
        </FieldRow>
      ))}
    </>
  );
}

interface FieldRowProps {
  readonly field: FieldOfMany;
  readonly isOn: boolean;
  readonly onTick: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function FieldRow({ field, isOn, onTick, children }: FieldRowProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const { workspaceId = '' } = useParams();
  const lock = lockOf(field, world);
  const hasNone = field === 'clusterId' && world.matrix.clusters.length === 0;
  return (
    <div className={classes.field}>
      <Checkbox
        label={say(`column.${field}`)}
        description={lock ?? (hasNone ? say('many.noClusters') : undefined)}
        disabled={lock !== null || hasNone}
        checked={isOn}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      {hasNone && world.matrix.viewerCan.keepClusters && (
        <Link to={clustersUrl(workspaceId)}>{world.intl.formatMessage({ id: 'clusters.add' })}</Link>
      )}
      {isOn && children}
    </div>
  );
}

interface ControlProps {
  readonly field: FieldOfMany;
  readonly value: GridValue;
  readonly onChange: (value: GridValue) => void;
}

/** What all of the rows are to hold. */
function Control({ field, value, onChange }: ControlProps) {
  const world = useColumnWorld();
  const { intl, matrix } = world;
  const say = sayWith(intl);
  const label = say('many.forAll', { column: say(`column.${field}`) });
  if (field === 'deadline') return <Deadline label={label} value={value} onChange={onChange} />;
  const nothingFoundMessage = intl.formatMessage({ id: 'plan.noOrganisation' });
  if (field === 'supportingInstitutionIds') {
    const data = optionsFor(field, world).map((option) => ({ value: option.value, label: option.label }));
    const chosen = Array.isArray(value) ? [...(value as readonly string[])] : [];
    return (
      <MultiSelect
        aria-label={label}
        data={data}
        value={chosen}
        onChange={onChange}
        {...{ nothingFoundMessage }}
        searchable
      />
    );
  }
  const isCluster = field === 'clusterId';
  const data = isCluster
    ? matrix.clusters.map(({ id, name }) => ({ value: id, label: name }))
    : optionsFor(field, world).map((option) => ({ value: option.value, label: option.label }));
  return (
    <Select
      aria-label={label}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      placeholder={say(isCluster ? 'noCluster' : 'nobody')}
      nothingFoundMessage={isCluster ? say('many.noSuchCluster') : nothingFoundMessage}
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'plan.clear' }) }}
      searchable
      clearable
    />
  );
}

function Deadline({ label, value, onChange }: Omit<ControlProps, 'field'> & { label: string }) {
  const { intl, format } = useColumnWorld();
  const { labels, notADay } = useCalendarLabels();
  return (
    <DateField
      label={label}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      format={format.date}
      locale={intl.locale}
      calendar={labels}
      notADay={notADay}
    />
  );
}
