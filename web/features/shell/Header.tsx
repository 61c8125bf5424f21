import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { Logo } from '../../design/Logo.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useConnection } from '../../graphql/connection.js';
import { workspacesUrl } from '../workspaces/urls.js';
import { AppearanceMenu } from './AppearanceMenu.js';
import { JumpBox } from './JumpBox.js';
import { PersonMenu } from './PersonMenu.js';
import { ReviewSwitcher } from './ReviewSwitcher.js';
import classes from './Shell.module.css';
import { useViewer } from '../workspaces/viewer.js';

/** Where one is, the way to any paragraph, how the program is connected, and the person. */
export function Header({ isNarrow }: { isNarrow: boolean }) {
  const intl = useIntl();
  const { review } = useViewer();
  const connection = useConnection();
  const away = intl.formatMessage({ id: 'shell.away' });
  return (
    <header className={classes.header}>
      <Link to={workspacesUrl()} className={classes.mark}>
        <Logo name="Tandem" nameHidden={isNarrow} />
      </Link>
      <div className={classes.place}>
        <ReviewSwitcher isNarrow={isNarrow} />
      </div>
      {review && !isNarrow && <JumpBox />}
      <div className={classes.tools}>
        {connection === 'waiting' && (
          <span role="status" title={away}>
            <Icon name="warning" />
            <VisuallyHidden>{away}</VisuallyHidden>
          </span>
        )}
        <AppearanceMenu />
        <PersonMenu isNarrow={isNarrow} />
      </div>
    </header>
  );
}
