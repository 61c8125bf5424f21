import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { AccountEventsSection } from './AccountEventsSection.js';
import classes from './AccountPage.module.css';
import { ColleaguesSection } from './ColleaguesSection.js';
import { DeviceSection } from './DeviceSection.js';
import { MailPreference } from './MailPreference.js';
import { ownAccountDocument } from './own-account.documents.js';
import { PasswordSection } from './PasswordSection.js';
import { SecondFactorSection } from './SecondFactorSection.js';
import { SessionsSection } from './SessionsSection.js';

/** One's own account: how one signs in, and where one is signed in. */
export function AccountPage() {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `account.${name}` });
  useDocumentTitle(text('title'));
  const { data, error, readAgain: refresh } = useReading(ownAccountDocument, { variables: {} });
  return (
    <main className={classes.page} id="main">
      <div className={classes.column}>
        <PageHead
          title={text('title')}
          above={<Link to="/">{text('back')}</Link>}
          detail={data && <bdi>{`${data.account.name} · ${data.account.email}`}</bdi>}
        />
        {error && !data && (
          <ErrorState
            title={text('unreachable')}
            retryLabel={intl.formatMessage({ id: 'accounts.tryAgain' })}
            onRetry={refresh}
          >
            <RetryWhenBack onBack={refresh} />
          </ErrorState>
        )}
        {!data && !error && <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />}
        {data && (
          <>
            <SecondFactorSection account={data.account} onChanged={refresh} />
            <PasswordSection onChanged={refresh} />
            <SessionsSection sessions={data.account.sessions} onChanged={refresh} />
            <DeviceSection />
            <AccountEventsSection />
            <MailPreference />
            <ColleaguesSection />
          </>
        )}
      </div>
    </main>
  );
}
