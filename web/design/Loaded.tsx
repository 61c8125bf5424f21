import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.js';
import { LoadingState } from './LoadingState.js';

export interface LoadedProps<Data> {
  /** What was read; undefined until it is there. */
  data: Data | undefined;
  /** Reading it failed. */
  failed: boolean;
  onRetry: () => void;
  /** Stands with the reason, where nothing was read: what reads again by itself. */
  aside?: ReactNode;
  labels: { loading: string; error: string; errorHelp: string; retry: string };
  children: (data: Data) => ReactNode;
}

/** What was read, the shape of what is coming, or why nothing comes; what was read once stays when a later try fails. */
export function Loaded<Data>({ data, failed, onRetry, aside, labels, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  if (!failed) return <LoadingState label={labels.loading} lines={10} />;
  return (
    <ErrorState isPage title={labels.error} onRetry={onRetry} retryLabel={labels.retry}>
      {labels.errorHelp}
      {aside}
    </ErrorState>
  );
}
