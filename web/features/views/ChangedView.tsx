import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { searchOf, type SavedView } from './useViews.js';
import { changeViewDocument } from './views.documents.js';
import classes from './views.module.css';

export interface ChangedViewProps {
  readonly view: SavedView;
  /** What is shown now. */
  readonly state: string;
  /** Saves it under another name; null for whoever may not. */
  readonly onNew: (() => void) | null;
  /** Reads the views again. */
  readonly onStale: () => void;
}

/** Says that what is shown is no longer what the open view says: to be saved in it, saved anew, or put back. */
export function ChangedView({ view, state, onNew, onStale }: ChangedViewProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `views.${id}` }, values);
  const [change, submission] = useSubmission(changeViewDocument);
  const problem = useProblem({ ...submission, conflict: null });
  const { conflict, busy } = submission;
  const save = async (expectedVersion: number) => {
    const outcome = await change({ id: view.id, expectedVersion, state });
    if (outcome.kind === 'saved') announce(say('told.changed', { name: view.name }));
    // It may have been deleted meanwhile.
    if (outcome.kind === 'failed') onStale();
  };
  if (conflict) {
    const { state: theirs } = conflict.theirs as { state?: string };
    const take = async () => {
      await navigate(searchOf({ id: view.id, state: theirs ?? view.state }), { replace: true });
      onStale();
    };
    return (
      <div className={classes.changed} role="alert">
        <span className={classes.quiet}>
          {say('race', { who: conflict.theirsBy ?? intl.formatMessage({ id: 'row.somebody' }) })}
        </span>
        <button
          type="button"
          className={classes.way}
          disabled={busy}
          onClick={() => void save(conflict.currentVersion)}
        >
          {say('keepMine')}
        </button>
        <button type="button" className={classes.way} onClick={() => void take()}>
          {say('takeTheirs')}
        </button>
      </div>
    );
  }
  return (
    <div className={classes.changed} role="group" aria-label={say('changed')}>
      <span className={classes.quiet}>{problem ?? say('changed')}</span>
      {view.mayChange && (
        <button type="button" className={classes.way} disabled={busy} onClick={() => void save(view.version)}>
          {say('save')}
        </button>
      )}
      {onNew && (
        <button type="button" className={classes.way} onClick={onNew}>
          {say('saveAs')}
        </button>
      )}
      <Link className={classes.way} to={searchOf(view)} replace>
        {say('putBack')}
      </Link>
    </div>
  );
}
