import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Bdi } from '../../design/Bdi.js';
import { Tag } from '../../design/Tag.js';
import { labelsOf } from '../matrix/matrix-row.js';
import { TagsDialog } from '../matrix/TagsDialog.js';
import { useNames } from '../names/useNames.js';
import type { Page } from './usePageOf.js';
import classes from './page.module.css';
import { PositionFacts } from './PositionFacts.js';

/** The recommendation as the document has it, on tinted paper, and beside it who asked for it and what the State said. */
export function PaperHead({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [isTagging, setTagging] = useState(false);
  const { row, positions } = page;
  const { reference, text, kind, recommendingStates, sdgTargets } = row;
  const say = (id: string) => intl.formatMessage({ id: `page.${id}` });
  const names = useNames();
  const labels = labelsOf(row).map(names.ofLabel);
  const tagged = () => {
    announce(intl.formatMessage({ id: 'tags.saved' }));
    setTagging(false);
    onChanged();
  };
  const tags = [...new Set(kind === 'PLEDGE' ? [say('pledge'), ...labels] : labels)];
  return (
    <header className={classes.paper}>
      <div className={classes.verbatim}>
        <h1 dir="auto">
          <strong>
            <Bdi>{reference}</Bdi>
          </strong>{' '}
          <span>{text}</span>
        </h1>
        {tags.length > 0 && (
          <ul className={classes.tags} aria-label={say('tags')}>
            {tags.map((tag) => (
              <li key={tag}>
                <Tag>{tag}</Tag>
              </li>
            ))}
          </ul>
        )}
        {page.viewerCan.reviseTags && (
          <Button variant="subtle" size="compact-sm" className={classes.tagging} onClick={() => setTagging(true)}>
            {intl.formatMessage({ id: 'tags.edit' })}
          </Button>
        )}
        {isTagging && (
          <TagsDialog row={row} workspaceId={page.workspaceId} onDone={tagged} onCancel={() => setTagging(false)} />
        )}
      </div>
      <dl className={classes.facts}>
        {recommendingStates.length > 0 && (
          <Fact name={say('states')}>
            {intl.formatList(
              recommendingStates.map((state) => <bdi key={state.label}>{names.ofState(state)}</bdi>),
              { type: 'conjunction' },
            )}
          </Fact>
        )}
        <PositionFacts row={row} positions={positions} />
        {sdgTargets.length > 0 && (
          <Fact name={say('sdg')}>
            <Bdi>{sdgTargets.join(', ')}</Bdi>
          </Fact>
        )}
      </dl>
    </header>
  );
}

/** One named fact beside the text. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
