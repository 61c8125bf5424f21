import { useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './page.module.css';
import type { Page } from './usePageOf.js';

/** The measures planned for the row, with who is responsible and by when. */
export function ActionsSection({ page }: { page: Page }) {
  const intl = useIntl();
  const format = useFormat();
  const { actions } = page.row;
  const name = (id: string) => page.organisations.find((one) => one.id === id)?.name ?? '';
  return (
    <section aria-labelledby="actions">
      <SectionHead id="actions" title={intl.formatMessage({ id: 'page.actions' })} />
      {actions.length === 0 && <p className={classes.empty}>{intl.formatMessage({ id: 'page.noActions' })}</p>}
      <ul className={classes.lines}>
        {actions.map(({ id, title, state, dueOn, organisationId }) => (
          <li key={id}>
            <span>
              <span dir="auto">{title}</span>
              <span className={classes.about}>
                <bdi>{name(organisationId)}</bdi> · {intl.formatMessage({ id: `words.action.${state}` })}
              </span>
            </span>
            {dueOn && <time dateTime={dueOn}>{format.date(dueOn)}</time>}
          </li>
        ))}
      </ul>
    </section>
  );
}
