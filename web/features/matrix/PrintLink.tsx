import { ActionIcon } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../design/Icon.js';

/** Leads to the rows that are shown, laid out for paper. */
export function PrintLink() {
  const intl = useIntl();
  const { pathname, search } = useLocation();
  const words = intl.formatMessage({ id: 'matrix.print' });
  return (
    <ActionIcon
      component={Link}
      to={`${pathname}/print${search}`}
      variant="default"
      size={32}
      aria-label={words}
      title={words}
    >
      <Icon name="document" />
    </ActionIcon>
  );
}
