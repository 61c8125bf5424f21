import { ActionIcon, Button, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Mark } from '../../design/Mark.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { fieldsSaid, usePlanWords, type Proposal, type ProposedField } from './plan-words.js';
import classes from './proposed-plans.module.css';
import type { Page } from './usePageOf.js';

/** What a person is about to do with a proposed plan. */
export type PlanAct =
  | { readonly kind: 'change' | 'share' | 'withdraw' | 'remove' | 'history' }
  | { readonly kind: 'adopt'; readonly field: ProposedField | null };

export interface ProposedPlanCardProps {
  page: Page;
  plan: Proposal;
  /** The reader's own organisation shared it, and goes on with it. */
  isOwnCopy: boolean;
  onAct: (act: PlanAct) => void;
}

/** One organisation's proposal beside the joint plan; a copy of the own one stands folded. */
export function ProposedPlanCard({ page, plan, isOwnCopy, onAct }: ProposedPlanCardProps) {
  const intl = useIntl();
  const format = useFormat();
  const { author, audience, changedAt } = plan;
  const readers = intl.formatMessage({ id: `words.audience.${audience}` });
  const comparison = <Comparison {...{ page, plan, onAct }} />;
  return (
    <article
      className={classes.card}
      aria-label={intl.formatMessage({ id: 'proposals.of' }, { who: author.organisation, readers })}
    >
      <header className={classes.head}>
        <div className={classes.whose}>
          <strong dir="auto">{author.organisation}</strong>
          <AudienceTag audience={audience} />
          <span className={classes.when}>
            {author.person && <bdi>{author.person}</bdi>} <time dateTime={changedAt}>{format.day(changedAt)}</time>
          </span>
        </div>
        <CardMenu plan={plan} readers={readers} onAct={onAct} />
      </header>
      {isOwnCopy ? (
        <details className={classes.folded}>
          <summary>{intl.formatMessage({ id: 'proposals.asShared' })}</summary>
          {comparison}
        </details>
      ) : (
        comparison
      )}
    </article>
  );
}

/** What differs from the joint plan field by field, what says the same, and what may be adopted of it. */
function Comparison({ page, plan, onAct }: Omit<ProposedPlanCardProps, 'isOwnCopy'>) {
  const intl = useIntl();
  const words = usePlanWords(page.organisations);
  const { differences, viewerCan, whyNotAdopt } = plan;
  const differing = differences.map(({ field }) => field);
  const same = fieldsSaid(plan).filter((field) => !differing.includes(field));
  const mine = differences.filter(({ isMine }) => isMine);
  return (
    <div className={classes.comparison}>
      {differing.length > 0 ? (
        <ul className={classes.differences}>
          {differences.map(({ field, isMine }) => (
            <Difference
              key={field}
              {...{ page, plan, isMine }}
              field={field as ProposedField}
              onAdopt={viewerCan.adopt && isMine ? () => onAct({ kind: 'adopt', field: field as ProposedField }) : null}
            />
          ))}
        </ul>
      ) : (
        <Mark icon="check" tone="good">
          {intl.formatMessage({ id: 'proposals.allSame' })}
        </Mark>
      )}
      {same.length > 0 && differing.length > 0 && (
        <p className={classes.same}>{intl.formatMessage({ id: 'proposals.same' }, { fields: words.labels(same) })}</p>
      )}
      {whyNotAdopt && (
        <p className={classes.same} dir="auto">
          {whyNotAdopt.code === 'SECOND_NEEDED'
            ? intl.formatMessage({ id: 'proposals.shareFirst' })
            : whyNotAdopt.message}
        </p>
      )}
      {viewerCan.adopt && mine.length > 1 && (
        <Button variant="default" size="compact-sm" onClick={() => onAct({ kind: 'adopt', field: null })}>
          {intl.formatMessage({ id: 'proposals.adoptAll' }, { count: mine.length })}
        </Button>
      )}
    </div>
  );
}

interface DifferenceProps {
  page: Page;
  plan: Proposal;
  field: ProposedField;
  isMine: boolean;
  onAdopt: (() => void) | null;
}

/** One field of which the proposal says something else than the joint plan. */
function Difference({ page, plan, field, isMine, onAdopt }: DifferenceProps) {
  const intl = useIntl();
  const words = usePlanWords(page.organisations);
  const label = words.label(field);
  return (
    <li>
      <div className={classes.field}>
        <span className={classes.label}>{label}</span>
        <Mark icon="split" tone="accent">
          {intl.formatMessage({ id: 'proposals.differs' })}
        </Mark>
        {onAdopt && (
          <Button
            className={classes.adopt}
            variant="subtle"
            size="compact-sm"
            onClick={onAdopt}
            aria-label={intl.formatMessage({ id: 'proposals.adoptField' }, { field: label })}
          >
            {intl.formatMessage({ id: 'proposals.adopt' })}
          </Button>
        )}
        {plan.viewerCan.adopt && !isMine && (
          <span className={classes.others}>{intl.formatMessage({ id: 'proposals.notMine' })}</span>
        )}
      </div>
      <dl className={classes.compare}>
        <dt>{intl.formatMessage({ id: 'proposals.proposed' })}</dt>
        <dd dir="auto">{words.said(field, plan[field] ?? null)}</dd>
        <dt>{intl.formatMessage({ id: 'proposals.joint' })}</dt>
        <dd dir="auto" className={classes.joint}>
          {words.said(field, page.row[field] ?? null)}
        </dd>
      </dl>
    </li>
  );
}

function CardMenu({ plan, readers, onAct }: Omit<ProposedPlanCardProps, 'page' | 'isOwnCopy'> & { readers: string }) {
  const intl = useIntl();
  const { change, share, withdraw } = plan.viewerCan;
  const item = (
    kind: Exclude<PlanAct['kind'], 'adopt'>,
    icon: 'pencil' | 'share' | 'lock' | 'close' | 'clock',
    id: string,
  ) => (
    <Menu.Item leftSection={<Icon name={icon} />} onClick={() => onAct({ kind })}>
      {intl.formatMessage({ id })}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          aria-label={intl.formatMessage({ id: 'proposals.menu' }, { who: plan.author.organisation, readers })}
        >
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {change && item('change', 'pencil', 'proposals.change')}
        {share && item('share', 'share', plan.audience === 'PERSONAL' ? 'share.toOrganisation' : 'share.act')}
        {withdraw && item('withdraw', 'lock', 'withdraw.act')}
        {item('history', 'clock', 'history.title')}
        {change && item('remove', 'close', 'proposals.remove')}
      </Menu.Dropdown>
    </Menu>
  );
}
