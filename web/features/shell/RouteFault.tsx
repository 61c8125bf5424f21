import { useIntl } from 'react-intl';
import { useRouteError } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';

/** A screen that broke, or a part of the program that could not be loaded: what happened, and the way on. */
export function RouteFault() {
  const intl = useIntl();
  const error = useRouteError();
  const isNewBuild = error instanceof TypeError && /import|module/i.test(error.message);
  const name = isNewBuild ? 'updated' : 'broken';
  return (
    <ErrorState
      title={intl.formatMessage({ id: `shell.${name}` })}
      retryLabel={intl.formatMessage({ id: 'shell.reload' })}
      onRetry={() => location.reload()}
    >
      {intl.formatMessage({ id: `shell.${name}Help` })}
    </ErrorState>
  );
}
