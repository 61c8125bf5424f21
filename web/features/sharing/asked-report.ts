import { createContext, type ReactNode } from 'react';

/** How the report a release asks about is opened; the room of reports says so, where the screens are put together. */
export const AskedReportContext = createContext<(requestId: string) => ReactNode>(() => null);
