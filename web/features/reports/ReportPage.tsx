import { useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { ReportPageQuery } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useFormat } from '../../lib/useFormat.js';
import { isMissing, MissingReport } from './MissingReport.js';
import { ReportActions } from './ReportActions.js';
import { ReportLanguage } from './ReportLanguage.js';
import { ReportOutline } from './ReportOutline.js';
import classes from './ReportPage.module.css';
import { ReportReadersNote } from './ReportReadersNote.js';
import page from './reports.module.css';
import { reportDocument } from './reports.documents.js';
import { SectionPane } from './SectionPane.js';
import { StaleFigures } from './StaleFigures.js';
import { reportsUrl } from './urls.js';
import { useReportNews } from './useReportNews.js';

export type Report = ReportPageQuery['report'];

/** One report: its outline, the section being written, and what that section rests on. */
export function ReportPage() {
  const intl = useIntl();
  const { reviewId = '', reportId = '' } = useParams();
  const { data, error, readAgain } = useReading(reportDocument, { variables: { id: reportId } });
  const say = (id: string) => intl.formatMessage({ id });
  useDocumentTitle(data?.report.title ?? say('reports.title'));
  useReportNews(reviewId, readAgain);

  if (isMissing(error) && !data) return <MissingReport />;
  if (error && !data) {
    return (
      <ErrorState title={say('reports.errorOne')} onRetry={readAgain} retryLabel={say('reports.retry')}>
        {say('reports.errorHelp')}
        <RetryWhenBack onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('reports.loading')} lines={12} />;
  return <ReportView report={data.report} onChanged={readAgain} />;
}

function ReportView({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const { workspaceId = '', reviewId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const section = report.sections.find(({ key }) => key === search.get('section')) ?? report.sections[0];
  const words = report.sections.filter(({ isAnnex }) => !isAnnex).reduce((sum, { wordCount }) => sum + wordCount, 0);
  return (
    <div className={page.page}>
      <PageHead
        above={<Link to={reportsUrl(workspaceId, reviewId)}>{intl.formatMessage({ id: 'reports.title' })}</Link>}
        title={<span dir="auto">{report.title}</span>}
        detail={
          <>
            {intl.formatMessage(
              { id: 'reports.head' },
              {
                type: intl.formatMessage({ id: `reports.type.${report.type}` }),
                day: format.date(report.cutOffOn),
                words,
              },
            )}{' '}
            <ReportLanguage language={report.language} />
          </>
        }
        actions={<ReportActions report={report} onChanged={onChanged} />}
      />
      <ReportReadersNote audience={report.audience} readAs={report.readAs} />
      <StaleFigures report={report} onChanged={onChanged} />
      <div className={classes.layout}>
        <div className={classes.outline}>
          <ReportOutline
            sections={report.sections}
            language={report.language}
            current={section.key}
            onChoose={(key) => setSearch({ section: key }, { preventScrollReset: true })}
          />
        </div>
        <SectionPane key={section.id} section={section} report={report} onChanged={onChanged} />
      </div>
    </div>
  );
}
