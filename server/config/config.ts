import path from 'node:path';
import { nearestName } from './nearest-name.js';
import { isLoopback, localAddress } from './network.js';
import { PREFIX, schema, settings, type Settings } from './settings.js';

/** What the environment says, checked; nothing else reads `process.env`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The application's account on an external PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** The owner's account, when it is another than `databaseUrl`. */
  readonly databaseMigrateUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Load the demonstration into an empty database; never true where other machines can reach the program. */
  readonly demo: boolean;
  /** Origin without a closing slash. */
  readonly publicUrl: string | null;
  /** People arrive over https: cookies are Secure. */
  readonly isHttps: boolean;
  /** Only this machine can reach the program. */
  readonly isLocal: boolean;
  /** For Express's `trust proxy`; empty trusts nobody. */
  readonly trustedProxies: readonly string[];
  readonly mail: MailSettings;
  readonly allowUnsafeDurability: boolean;
  readonly openApi: boolean;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** Bytes of files that one organisation may keep. */
  readonly organisationFileBytes: number;
  readonly logLevel: Settings['TANDEM_LOG_LEVEL'];
}

/** How letters leave the program, as the environment says it. */
interface MailSettings {
  /** Null where none is set. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte. */
    readonly isSecure: boolean;
    /** Nothing is sent before the connection is encrypted: always, but to this very machine. */
    readonly needsTls: boolean;
    readonly account: { readonly user: string; readonly pass: string } | null;
  } | null;
  readonly from: string;
  /** The origin that links in letters begin with. */
  readonly origin: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The values of these are never repeated in a message: they hold passwords. */
const SECRET = ['DATABASE_URL', 'DATABASE_MIGRATE_URL', 'SMTP_URL'];

/**
 * The configuration, or every problem with it in words. An empty value counts as not set. Refuses unknown names that
 * begin with TANDEM_; others belong to other programs. Whoever other machines can reach needs TLS at a named proxy.
 */
export function checkConfig(environment: Environment): { config: Config } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const problems = unknownNames(Object.keys(given));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      problems.push(`${name}${SECRET.includes(name) ? '' : ` is "${given[name]}", but`} ${issue.message}.`);
    }
    return { problems };
  }
  problems.push(...contradictions(parsed.data));
  return problems.length ? { problems } : { config: toConfig(parsed.data) };
}

/** The configuration, frozen. Prints every problem and leaves the process with 1 when there is one. */
export function loadConfig(environment: Environment = process.env): Config {
  const checked = checkConfig(environment);
  if ('config' in checked) return checked.config;
  const lines = checked.problems.map((problem) => `  - ${problem}`);
  process.stderr.write(`Tandem cannot start with these settings:\n${lines.join('\n')}\nThe README lists them all.\n`);
  process.exit(1);
}

function unknownNames(names: string[]): string[] {
  const known = settings.map((setting) => setting.name);
  return names
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .map((name) => {
      const near = nearestName(name, known, PREFIX);
      return `${name} is not a setting of Tandem.${near ? ` Did you mean ${near}?` : ''}`;
    });
}

/** Other machines can reach the program, directly or through the address people type. */
const isExposed = (value: Settings) =>
  !isLoopback(value.HOST) ||
  (value.TANDEM_PUBLIC_URL !== undefined && !isLoopback(new URL(value.TANDEM_PUBLIC_URL).hostname));

const isHttps = (value: Settings) => value.TANDEM_PUBLIC_URL?.startsWith('https:') ?? false;

function contradictions(value: Settings): string[] {
  const problems: string[] = [];
  const exposed = isExposed(value);
  if (value.DATABASE_MIGRATE_URL && !value.DATABASE_URL)
    problems.push('DATABASE_MIGRATE_URL is set without DATABASE_URL; set both or neither.');
  if (value.SMTP_URL && !value.MAIL_FROM)
    problems.push('SMTP_URL is set, but nothing says whom letters come from: set MAIL_FROM, like tandem@example.org.');
  if (value.SMTP_URL && !value.PORT && !value.TANDEM_PUBLIC_URL)
    problems.push('SMTP_URL is set, but links in letters would lead nowhere: set TANDEM_PUBLIC_URL, or a fixed PORT.');
  if (isHttps(value) && !value.TANDEM_TRUSTED_PROXY.length)
    problems.push(
      'TANDEM_PUBLIC_URL begins with https, but nothing says which proxy ends TLS: name its address in TANDEM_TRUSTED_PROXY, like 127.0.0.1.',
    );
  else if (exposed && !isHttps(value) && !value.TANDEM_ALLOW_INSECURE_HTTP)
    problems.push(
      `Other machines could reach the program (${isLoopback(value.HOST) ? `TANDEM_PUBLIC_URL=${value.TANDEM_PUBLIC_URL}` : `HOST=${value.HOST}`}) without TLS. ` +
        'Listen on 127.0.0.1, or put a proxy with TLS in front and name both in TANDEM_PUBLIC_URL and TANDEM_TRUSTED_PROXY, or set TANDEM_ALLOW_INSECURE_HTTP=on on a network you trust.',
    );
  if (exposed && value.DEMO)
    problems.push(
      'DEMO is on, but the demonstration is only for a program that no other machine can reach. Set DEMO=off.',
    );
  return problems;
}

/** Where a mail server listens that was named without a port: for submission, plain or with TLS (RFC 6409, RFC 8314). */
const SUBMISSION = { 'smtp:': 587, 'smtps:': 465 } as const;

function mailSettings({ SMTP_URL: url, ...value }: Settings): MailSettings {
  const origin = value.TANDEM_PUBLIC_URL ?? localAddress(value.HOST, value.PORT);
  const from = value.MAIL_FROM ?? '';
  if (!url) return { server: null, from, origin };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const account = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : null;
  const isSecure = url.protocol === 'smtps:';
  const port = Number(url.port) || SUBMISSION[isSecure ? 'smtps:' : 'smtp:'];
  return { server: { host, port, isSecure, needsTls: !isLoopback(host), account }, from, origin };
}

function toConfig(value: Settings): Config {
  const isLocal = !isExposed(value);
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    databaseMigrateUrl: value.DATABASE_MIGRATE_URL ?? null,
    dataDir: path.resolve(value.DATA_DIR),
    demo: value.DEMO ?? isLocal,
    publicUrl: value.TANDEM_PUBLIC_URL ?? null,
    isHttps: isHttps(value),
    isLocal,
    trustedProxies: Object.freeze(value.TANDEM_TRUSTED_PROXY),
    mail: mailSettings(value),
    allowUnsafeDurability: value.TANDEM_ALLOW_UNSAFE_DURABILITY,
    openApi: value.TANDEM_OPEN_API,
    sessionIdleMinutes: value.TANDEM_SESSION_IDLE_MINUTES,
    sessionHours: value.TANDEM_SESSION_HOURS,
    organisationFileBytes: value.TANDEM_ORGANISATION_FILES_MB * 1024 * 1024,
    logLevel: value.TANDEM_LOG_LEVEL,
  });
}
