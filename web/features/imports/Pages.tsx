import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './imports.module.css';

export interface PagesProps {
  page: number;
  last: number;
  onTurn: (page: number) => void;
}

/** Turns the pages of a long list of rows. */
export function Pages({ page, last, onTurn }: PagesProps) {
  const intl = useIntl();
  return (
    <div className={classes.pages} role="group" aria-label={intl.formatMessage({ id: 'imports.rows.pages' })}>
      <Button variant="default" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        <FormattedMessage id="imports.rows.previous" />
      </Button>
      <span>
        <FormattedMessage id="imports.rows.page" values={{ page: page + 1, pages: last + 1 }} />
      </span>
      <Button variant="default" disabled={page === last} onClick={() => onTurn(page + 1)}>
        <FormattedMessage id="imports.rows.next" />
      </Button>
    </div>
  );
}
