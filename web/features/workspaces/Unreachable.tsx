import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';

/** The server does not answer: what to check, and a way to try again. */
export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const intl = useIntl();
  return (
    <ErrorState
      title={intl.formatMessage({ id: 'shell.unreachable' })}
      retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
      onRetry={onRetry}
    >
      {intl.formatMessage({ id: 'shell.unreachableHelp' })}
    </ErrorState>
  );
}
