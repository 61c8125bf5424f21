import { AskedReport } from './features/reports/AskedReport.js';
import { AskedReportContext } from './features/sharing/asked-report.js';
import { WaitingPage } from './features/sharing/WaitingPage.js';

const askedReport = (requestId: string) => <AskedReport requestId={requestId} />;

/** The queue, with the reports that are to be decided about. */
export function WaitingScreen() {
  return (
    <AskedReportContext value={askedReport}>
      <WaitingPage />
    </AskedReportContext>
  );
}
