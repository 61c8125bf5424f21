import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';

/** In place of a page: the server does not answer: what to check, and a way to try again; goes on by itself once it does. */
export function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const intl = useIntl();
  return (
    <main>
      <ErrorState
        isPage
        title={intl.formatMessage({ id: 'shell.unreachable' })}
        retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
        onRetry={onRetry}
      >
        {intl.formatMessage({ id: 'shell.unreachableHelp' })}
        <RetryWhenBack error={error} onBack={onRetry} />
      </ErrorState>
    </main>
  );
}
