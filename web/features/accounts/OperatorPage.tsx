import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Logo } from '../../design/Logo.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import classes from './OperatorPage.module.css';

/** Every kind of data: who reads it in the program, and whether whoever runs the server can. */
const KINDS = [
  ['public', true],
  ['joint', true],
  ['side', true],
  ['organisation', true],
  ['personal', true],
  ['files', true],
  ['sources', true],
  ['accounts', true],
  ['history', true],
  ['passwords', false],
] as const;
const PARTS = ['shared', 'court', 'logs', 'deleted', 'changes'] as const;
const ADVICE = ['host', 'keepOut', 'network', 'clean', 'device'] as const;

/** Says plainly what whoever runs the server can see; for everybody, signed in or not. */
export function OperatorPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `operator.${id}` });
  useDocumentTitle(say('title'));
  return (
    <div className={classes.desk}>
      <main className={classes.page}>
        <p>
          <a href="/" className={classes.mark} aria-label={say('back')}>
            <Logo name="Tandem" size={28} />
          </a>
        </p>
        <h1 className={classes.title}>{say('title')}</h1>
        <p className={classes.lead}>{say('lead')}</p>
        <h2>{say('who')}</h2>
        <p>{say('whoText')}</p>
        <h2 id="operator-table">{say('tableTitle')}</h2>
        <WhoReadsWhat />
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{say(part)}</h2>
            <p>{say(`${part}Text`)}</p>
          </section>
        ))}
        <h2>{say('enough')}</h2>
        <ul className={classes.advice}>
          {ADVICE.map((one) => (
            <li key={one}>{say(one)}</li>
          ))}
        </ul>
        <p>
          <a href="/">
            <FormattedMessage id="operator.back" />
          </a>
        </p>
      </main>
    </div>
  );
}

function WhoReadsWhat() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `operator.${id}` });
  return (
    <table className={classes.table} aria-labelledby="operator-table">
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('members')}</th>
          <th scope="col">{say('reads')}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map(([kind, canRead]) => (
          <tr key={kind}>
            <th scope="row">{say(kind)}</th>
            <td>{say(`${kind}Who`)}</td>
            <td>
              <span className={classes.reads} data-reads={canRead || undefined}>
                <Icon name={canRead ? 'warning' : 'lock'} size={14} />
                {say(canRead ? 'canRead' : 'cannotRead')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
