import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../design/DataTable.js';
import { Tag } from '../../design/Tag.js';
import type { ReportsOfReviewQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { readersIcon } from './readers.js';
import classes from './ReportList.module.css';

type Listed = ReportsOfReviewQuery['review']['reports'][number];

export interface ReportListProps {
  reports: readonly Listed[];
  /** The report's title as a link to it. */
  link: (report: Listed) => ReactNode;
}

const wordsOf = ({ sections }: Listed) =>
  sections.filter(({ isAnnex }) => !isAnnex).reduce((sum, { wordCount }) => sum + wordCount, 0);

/** Whom a report is written for; of a draft that nobody else reads yet, that too. */
function Readers({ audience, readAs }: Pick<Listed, 'audience' | 'readAs'>) {
  const intl = useIntl();
  return (
    <span className={classes.readers}>
      <Tag icon={readersIcon[readAs]}>{intl.formatMessage({ id: `reports.readers.${readAs}` })}</Tag>
      {audience === 'PERSONAL' && <AudienceTag audience={audience} />}
    </span>
  );
}

/** The reports: whom each is written for, as of when, and how far the writing has come; cards on a narrow screen. */
export function ReportList({ reports, link }: ReportListProps) {
  const intl = useIntl();
  const format = useFormat();
  const isNarrow = useMediaQuery(NARROW);
  const say = (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
  if (isNarrow) {
    return (
      <ul className={classes.cards}>
        {reports.map((report) => (
          <li key={report.id}>
            <h2 className={classes.title}>{link(report)}</h2>
            <p>
              {say('reports.head', {
                type: say(`reports.type.${report.type}`),
                day: format.date(report.cutOffOn),
                words: wordsOf(report),
              })}
            </p>
            <Readers {...report} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <DataTable
      caption={say('reports.title')}
      captionHidden
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        { id: 'title', header: say('reports.field.title'), rowHeader: true, draw: link },
        { id: 'type', header: say('reports.field.type'), draw: ({ type }) => say(`reports.type.${type}`) },
        { id: 'readers', header: say('reports.field.readers'), draw: (report) => <Readers {...report} /> },
        { id: 'cutOff', header: say('reports.field.cutOff'), draw: ({ cutOffOn }) => format.date(cutOffOn) },
        {
          id: 'edited',
          header: say('reports.field.edited'),
          align: 'end',
          draw: ({ sections }) =>
            say('reports.editedOf', {
              edited: sections.filter(({ isEdited }) => isEdited).length,
              all: sections.length,
            }),
        },
        {
          id: 'words',
          header: say('reports.field.words'),
          align: 'end',
          draw: (report) => format.number(wordsOf(report)),
        },
        { id: 'changed', header: say('reports.field.changed'), draw: ({ changedAt }) => format.dateTime(changedAt) },
      ]}
    />
  );
}
