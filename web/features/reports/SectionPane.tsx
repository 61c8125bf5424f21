import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ReportSectionPaneQuery } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { ReportFacts } from './ReportFacts.js';
import { inLanguage } from './in-language.js';
import type { Report } from './ReportPage.js';
import classes from './ReportPage.module.css';
import { reportSectionDocument } from './reports.documents.js';
import { SectionText } from './SectionText.js';
import { useReportNews } from './useReportNews.js';

export type Section = ReportSectionPaneQuery['reportSection'];

export interface SectionPaneProps {
  section: Report['sections'][number];
  report: Report;
  onChanged: () => void;
}

/** The section chosen in the outline: its text, and beside it what the text rests on. */
export function SectionPane({ section, report, onChanged }: SectionPaneProps) {
  const intl = useIntl();
  const { data, error, readAgain } = useReading(reportSectionDocument, { variables: { id: section.id } });
  useReportNews(report.reviewId, readAgain);
  const say = (id: string) => intl.formatMessage({ id });
  const changed = () => {
    readAgain();
    onChanged();
  };

  return (
    <>
      <section className={classes.text} aria-labelledby="report-section">
        {data ? (
          <SectionText
            section={data.reportSection}
            language={report.language}
            canWrite={report.viewerCan.write}
            onChanged={changed}
          />
        ) : (
          <>
            <SectionHead id="report-section" title={<span {...inLanguage(report.language)}>{section.heading}</span>} />
            {error ? (
              <ErrorState title={say('reports.errorSection')} onRetry={readAgain} retryLabel={say('reports.retry')}>
                {say('reports.errorHelp')}
              </ErrorState>
            ) : (
              <LoadingState label={say('reports.loading')} lines={10} />
            )}
          </>
        )}
      </section>
      <aside className={classes.facts} aria-label={say('reports.facts')}>
        {data && <ReportFacts section={data.reportSection} report={report} onChanged={changed} />}
      </aside>
    </>
  );
}
