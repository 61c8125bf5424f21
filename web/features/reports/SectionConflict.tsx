import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import classes from './SectionConflict.module.css';
import { bothTexts, changedLines, type TextNode } from './section-text.js';
import type { TextConflict } from './useSectionText.js';

export interface SectionConflictProps {
  conflict: TextConflict;
  /** With the text to go on with. */
  onChoose: (text: TextNode) => void;
}

/** Two people wrote in the same section: what it was, what each made of it, and three ways on that lose neither. */
export function SectionConflict({ conflict, onChoose }: SectionConflictProps) {
  const intl = useIntl();
  const { base, mine, theirs, theirsBy } = conflict;
  const say = (id: string) => intl.formatMessage({ id });
  const who = theirsBy ?? say('reports.conflict.somebody');
  const both = () => onChoose(bothTexts(base, mine, theirs, say('reports.conflict.mine')));
  return (
    <Notice tone="warning" live="assertive" title={intl.formatMessage({ id: 'reports.conflict.title' }, { who })}>
      <p>{say('reports.conflict.help')}</p>
      <div className={classes.versions}>
        {base && <Version title={say('reports.conflict.base')} lines={changedLines(null, base)} />}
        <Version title={say('reports.conflict.mine')} lines={changedLines(base, mine)} />
        <Version
          title={intl.formatMessage({ id: 'reports.conflict.theirs' }, { who })}
          lines={changedLines(base, theirs)}
        />
      </div>
      <div className={classes.ways}>
        <Button onClick={both}>{say('reports.conflict.both')}</Button>
        <Button variant="default" onClick={() => onChoose(mine)}>
          {say('reports.conflict.keepMine')}
        </Button>
        <Button variant="default" onClick={() => onChoose(theirs)}>
          {say('reports.conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

function Version({ title, lines }: { title: string; lines: ReturnType<typeof changedLines> }) {
  const intl = useIntl();
  const shown = lines.filter(({ words }) => words.trim() !== '');
  return (
    <div className={classes.version}>
      <h3 className={classes.title}>{title}</h3>
      <div className={classes.lines} role="region" aria-label={title} tabIndex={0}>
        {shown.map(({ kind, words, isChanged }, at) => (
          <p key={at} data-kind={kind} data-changed={isChanged || undefined} dir="auto">
            {isChanged ? (
              <mark>{words}</mark>
            ) : kind === 'table' ? (
              intl.formatMessage({ id: 'reports.tableHere' })
            ) : (
              words
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
