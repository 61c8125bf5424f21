import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { Mark } from '../../design/Mark.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useFormat } from '../../lib/useFormat.js';
import { Fact } from './PaperHead.js';
import classes from './page.module.css';
import { PlanDialog, type PlanGroup } from './PlanDialog.js';
import type { Page } from './usePageOf.js';

/** Which right each part of the plan asks for. */
const mayRevise = ({ viewerCan: can }: Page): readonly PlanGroup[] => [
  ...(can.revisePlan ? (['PLAN'] as const) : []),
  ...(can.reviseInstitutions || can.revisePartners ? (['RESPONSIBILITY'] as const) : []),
  ...(can.reviseTime ? (['TIME'] as const) : []),
  ...(can.reviseMoney ? (['MONEY'] as const) : []),
];

/** The joint plan of the row, and the part of it the reader may revise. */
export function PlanSection({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const announce = useAnnounce();
  const [group, setGroup] = useState<PlanGroup | null>(null);
  const groups = mayRevise(page);
  const { row, organisations } = page;
  const name = (id: string) => organisations.find((one) => one.id === id)?.name ?? '';
  const names = (ids: readonly string[]) => ids.map(name).filter(Boolean).join('; ');
  const fact = (field: string, value: string) => (
    <Fact name={intl.formatMessage({ id: `plan.${field}` })}>
      <span dir="auto">{value || intl.formatMessage({ id: 'plan.none' })}</span>
    </Fact>
  );
  return (
    <section aria-labelledby="plan">
      <SectionHead
        id="plan"
        title={intl.formatMessage({ id: 'page.plan' })}
        end={groups.length > 0 && <EditMenu groups={groups} onChoose={setGroup} />}
      />
      <dl className={classes.plan}>
        {fact('expectedResult', row.expectedResult)}
        {fact('leadInstitutionId', row.leadInstitutionId ? name(row.leadInstitutionId) : '')}
        {fact('supportingInstitutionIds', names(row.supportingInstitutionIds))}
        {fact('partnerIds', names(row.partnerIds))}
        {fact('startsOn', row.startsOn ? format.date(row.startsOn) : '')}
        <dt>{intl.formatMessage({ id: 'plan.deadline' })}</dt>
        <dd>
          {format.date(row.deadline)}{' '}
          {row.isLate && (
            <Mark icon="late" tone="late">
              {intl.formatMessage({ id: 'plan.late' })}
            </Mark>
          )}
        </dd>
        {fact('budget', row.budget)}
        {fact('challenges', row.challenges)}
        {fact('nextSteps', row.nextSteps)}
      </dl>
      {group && (
        <PlanDialog
          key={group}
          page={page}
          group={group}
          onDone={() => {
            announce(intl.formatMessage({ id: 'plan.saved' }));
            setGroup(null);
            onChanged();
          }}
          onCancel={() => setGroup(null)}
        />
      )}
    </section>
  );
}

function EditMenu({ groups, onChoose }: { groups: readonly PlanGroup[]; onChoose: (group: PlanGroup) => void }) {
  const intl = useIntl();
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" rightSection={<Icon name="chevronDown" size={12} />}>
          {intl.formatMessage({ id: 'plan.edit' })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group) => (
          <Menu.Item key={group} onClick={() => onChoose(group)}>
            {intl.formatMessage({ id: 'plan.editGroup' }, { group: intl.formatMessage({ id: `plan.group.${group}` }) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
