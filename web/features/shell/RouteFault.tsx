import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { useRouteError } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';

export interface RouteFaultProps {
  /** The frame broke too: nothing else is on the page. */
  isAlone?: boolean;
}

/** A screen that broke, or a part of the program that could not be loaded: what happened, and the way on. */
export function RouteFault({ isAlone = false }: RouteFaultProps) {
  const intl = useIntl();
  const error = useRouteError();
  const isNewBuild = error instanceof TypeError && /import|module/i.test(error.message);
  const name = isNewBuild ? 'updated' : 'broken';
  const Frame = isAlone ? 'main' : Fragment;
  return (
    <Frame>
      <ErrorState
        isPage
        title={intl.formatMessage({ id: `shell.${name}` })}
        retryLabel={intl.formatMessage({ id: 'shell.reload' })}
        onRetry={() => location.reload()}
      >
        {intl.formatMessage({ id: `shell.${name}Help` })}
      </ErrorState>
    </Frame>
  );
}
