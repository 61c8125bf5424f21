import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { ReportFigureGroup } from '../../graphql/generated/graphql.js';
import classes from './FigureList.module.css';
import type { Section } from './SectionPane.js';

type Figure = Section['figures'][number];

const groups: readonly ReportFigureGroup[] = ['COUNT', 'VIEW', 'INDICATOR', 'PLAN', 'COMMITMENT'];
const NOTHING = '–';

export interface FigureListProps {
  figures: readonly Figure[];
  /** The language their labels and values are in. */
  language: string;
  isEdited: boolean;
}

/** What the text rests on: what has changed first, then all by kind. A zero that stayed zero says nothing. */
export function FigureList({ figures, language, isEdited }: FigureListProps) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, number>) => intl.formatMessage({ id }, values);
  const changed = figures.filter(({ hasChanged }) => hasChanged);
  const steady = figures.filter(({ hasChanged, now }) => !hasChanged && now !== '0');
  if (!figures.length) return <p className={classes.none}>{say('reports.noFigures')}</p>;
  return (
    <>
      {changed.length > 0 && (
        <div className={classes.changed}>
          <h3 className={classes.title}>
            <Icon name="warning" size={14} />
            {say('reports.figuresChanged', { count: changed.length })}
          </h3>
          <p className={classes.help}>
            {say(isEdited ? 'reports.figuresChangedEdited' : 'reports.figuresChangedDraft')}
          </p>
          <dl className={classes.list} lang={language}>
            {changed.map((figure) => (
              <div key={figure.key}>
                <dt dir="auto">{figure.label}</dt>
                <dd>
                  <s>{figure.was ?? NOTHING}</s> <strong>{figure.now ?? NOTHING}</strong>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {groups.map((group) => {
        const of = steady.filter((figure) => figure.group === group);
        if (!of.length) return null;
        return (
          <details key={group} className={classes.kind} open={group === 'COUNT'}>
            <summary>{say(`reports.group.${group}`, { count: of.length })}</summary>
            <dl className={classes.list} lang={language}>
              {of.map((figure) => (
                <div key={figure.key}>
                  <dt dir="auto">{figure.label}</dt>
                  <dd>{figure.now ?? NOTHING}</dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </>
  );
}
