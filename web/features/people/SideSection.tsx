import { useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import type { Side } from '../../graphql/generated/graphql.js';
import type { PeopleOf } from './organisation.js';
import type { MemberAct } from './MemberDialog.js';
import { OrganisationItem, type OrganisationAct } from './OrganisationItem.js';
import classes from './people.module.css';

export interface SideSectionProps {
  side: Side;
  organisations: readonly PeopleOf[];
  onAct: (act: OrganisationAct) => void;
  onMemberAct: (act: MemberAct) => void;
}

/** The organisations of one side; says so where there is none yet. */
export function SideSection({ side, organisations, onAct, onMemberAct }: SideSectionProps) {
  const intl = useIntl();
  return (
    <section aria-labelledby={`people-${side}`}>
      <SectionHead
        id={`people-${side}`}
        title={intl.formatMessage({ id: `people.side.${side}` })}
        end={intl.formatNumber(organisations.length)}
      />
      {organisations.length > 0 ? (
        <ul className={classes.list}>
          {organisations.map((of) => (
            <OrganisationItem key={of.organisation.id} of={of} onAct={onAct} onMemberAct={onMemberAct} />
          ))}
        </ul>
      ) : (
        <p className={classes.none}>{intl.formatMessage({ id: `people.none.${side}` })}</p>
      )}
    </section>
  );
}
