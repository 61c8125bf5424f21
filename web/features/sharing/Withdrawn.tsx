import { useIntl } from 'react-intl';
import { Mark } from '../../design/Mark.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { WithdrawalFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './page.module.css';

type Withdrawal = WithdrawalFieldsFragment;

/** What remains of a thing that was withdrawn: that it was, by whom and when. */
export function WithdrawnLine({ withdrawal }: { withdrawal: Withdrawal }) {
  const intl = useIntl();
  const format = useFormat();
  const { kind, author, writtenAt } = withdrawal;
  return (
    <Mark icon="undo" tone="muted">
      {intl.formatMessage({ id: `withdraw.was.${kind}` }, { who: author.organisation, day: format.day(writtenAt) })}
    </Mark>
  );
}

/** What was shared and withdrawn here; nothing where nothing was. */
export function WithdrawnSection({ withdrawals }: { withdrawals: readonly Withdrawal[] }) {
  const intl = useIntl();
  if (withdrawals.length === 0) return null;
  return (
    <section aria-labelledby="withdrawn">
      <SectionHead id="withdrawn" title={intl.formatMessage({ id: 'withdraw.section' })} />
      <ul className={classes.withdrawn}>
        {withdrawals.map((withdrawal) => (
          <li key={withdrawal.id}>
            <WithdrawnLine withdrawal={withdrawal} />
          </li>
        ))}
      </ul>
    </section>
  );
}
