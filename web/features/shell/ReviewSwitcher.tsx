import { useQuery } from '@apollo/client/react';
import { Menu, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { useLocation, useNavigate } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { reviewUrl, workspaceUrl } from '../workspaces/urls.js';
import { myWorkspacesDocument } from '../workspaces/workspaces.documents.js';
import classes from './ReviewSwitcher.module.css';
import { useViewer, type ReviewOfMine } from '../workspaces/viewer.js';

/** Which State and review the screens are about, and the way to another; stays in the same room. */
export function ReviewSwitcher({ isNarrow }: { isNarrow: boolean }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { workspace, review } = useViewer();
  const { data } = useQuery(myWorkspacesDocument);
  const room = /\/r\/[^/]+\/([^/]+)/.exec(pathname)?.[1] ?? 'overview';

  const nameOf = (one: ReviewOfMine) =>
    intl.formatMessage(
      { id: one.sessionNumber ? 'shell.reviewOfSession' : 'shell.reviewOfCycle' },
      { cycle: one.cycleNumber, session: one.sessionNumber ?? 0 },
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.place}>
          <strong className={classes.name}>{workspace.name}</strong>
          {review && !isNarrow && <span className={classes.review}>{nameOf(review)}</span>}
          <Icon name="chevronDown" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(data?.myWorkspaces ?? []).map((one) => (
          <Fragment key={one.id}>
            <Menu.Label>{one.name}</Menu.Label>
            {one.reviews.map((each) => (
              <Menu.Item
                key={each.id}
                leftSection={each.id === review?.id ? <Icon name="check" /> : undefined}
                onClick={() => void navigate(`${reviewUrl(one.id, each.id)}/${room}`)}
              >
                {each.stateName === one.name ? nameOf(each) : `${each.stateName}, ${nameOf(each)}`}
              </Menu.Item>
            ))}
            {!one.reviews.length && (
              <Menu.Item onClick={() => void navigate(workspaceUrl(one.id))}>
                {intl.formatMessage({ id: 'shell.noReview' })}
              </Menu.Item>
            )}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
