import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { later } from '../../lib/later.js';
import { searchOf, useViews, type SavedView } from './useViews.js';
import { ViewMenu } from './ViewMenu.js';
import classes from './views.module.css';

const ChangedView = later(() => import('./ChangedView.js'), 'ChangedView');
const RemoveViewDialog = later(() => import('./RemoveViewDialog.js'), 'RemoveViewDialog');
const RenameViewDialog = later(() => import('./RenameViewDialog.js'), 'RenameViewDialog');
const SaveViewDialog = later(() => import('./SaveViewDialog.js'), 'SaveViewDialog');

type Asked = 'save' | 'rename' | 'remove';

/** The views of the matrix that somebody keeps, above it; each is a link that shows the same to whoever may see it. */
export function ViewTabs({ workspaceId }: { readonly workspaceId: string }) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `views.${id}` }, values);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { views, state, open, maySave, isChanged, hasFailed, readAgain } = useViews(workspaceId);
  const done = async (what: Asked, view: SavedView) => {
    setAsked(null);
    announce(say(`told.${what}`, { name: view.name }));
    if (what === 'remove') await navigate(`?${state}`, { replace: true });
    await readAgain();
    if (what === 'save') await navigate(searchOf(view), { replace: true });
  };
  return (
    <div className={classes.strip}>
      <nav aria-label={say('title')} className={classes.tabs}>
        <Tab to="?" isOpen={!open && state === ''} name={say('all')} />
        {views.map((view) => (
          <Tab key={view.id} to={searchOf(view)} isOpen={open?.id === view.id} name={view.name}>
            {view.audience === 'PERSONAL' && (
              <>
                <Icon name="lock" size={12} />
                <VisuallyHidden>{say('onlyYou')}</VisuallyHidden>
              </>
            )}
          </Tab>
        ))}
        {maySave && (
          <button type="button" className={classes.tab} onClick={() => setAsked('save')}>
            <Icon name="plus" size={12} />
            {say('new')}
          </button>
        )}
      </nav>
      {hasFailed && <span className={classes.quiet}>{say('failed')}</span>}
      {open && isChanged && (
        <ChangedView
          key={open.id}
          view={open}
          state={state}
          onNew={maySave ? () => setAsked('save') : null}
          onStale={() => void readAgain()}
        />
      )}
      <ViewMenu open={open} onAsk={setAsked} />
      {asked === 'save' && (
        <SaveViewDialog
          {...{ workspaceId, state }}
          onDone={(view) => void done('save', view)}
          onCancel={() => setAsked(null)}
        />
      )}
      {asked === 'rename' && open && (
        <RenameViewDialog view={open} onDone={(view) => void done('rename', view)} onCancel={() => setAsked(null)} />
      )}
      {asked === 'remove' && open && (
        <RemoveViewDialog view={open} onDone={() => void done('remove', open)} onCancel={() => setAsked(null)} />
      )}
    </div>
  );
}

interface TabProps {
  readonly to: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly children?: ReactNode;
}

function Tab({ to, name, isOpen, children }: TabProps) {
  return (
    <Link className={classes.tab} to={to} aria-current={isOpen ? 'true' : undefined} preventScrollReset>
      <span dir="auto" className={classes.name}>
        {name}
      </span>
      {children}
    </Link>
  );
}
