import { z } from 'zod';
import { isProxy } from './network.js';

/** Every setting that has no well-known name begins with this; unknown names that begin with it are refused. */
export const PREFIX = 'TANDEM_';

const flag = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((word) => word === 'on');

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error });
};

/** `value` as an address, null when it is none or of another kind. */
const asUrl = (value: string, ...protocols: string[]) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && protocols.includes(url.protocol) ? url : null;
};

const databaseUrl = z.string().refine((value) => asUrl(value, 'postgres:', 'postgresql:'), {
  error: 'must look like postgres://account:password@server:5432/database',
});

const origin = z
  .string()
  .refine(
    (value) => {
      const url = asUrl(value, 'http:', 'https:');
      return url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username;
    },
    { error: 'must be an address without a path, like https://tandem.example.org' },
  )
  .transform((value) => new URL(value).origin);

const proxies = z
  .string()
  .transform((value) => value.split(',').map((one) => one.trim()))
  .refine((list) => list.every(isProxy), {
    error: 'must be addresses or networks divided by commas, like 127.0.0.1 or 10.0.0.0/8',
  });

const mailServer = z
  .string()
  .refine((value) => asUrl(value, 'smtp:', 'smtps:')?.hostname, {
    error: 'must look like smtp://account:password@mail.example.org:587',
  })
  .transform((value) => new URL(value));

const address = z.string().regex(/^[^\s@,;:<>()"\\[\]]+@[^\s@,;:<>()"\\[\]]+$/, {
  error: 'must be one e-mail address, like tandem@example.org',
});

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug'] as const;

/** The one schema of the environment. What `describe` says is the README's table. */
export const schema = z.object({
  PORT: whole(0, 65_535).default(3000).describe('The port for the program and its API; 0 takes any free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. One that other machines can reach needs TLS, see `TANDEM_PUBLIC_URL`.'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe(
      'A PostgreSQL 15 or later to use instead of the embedded one. Given alone, its account owns the tables and makes a second, limited one for the program.',
    ),
  DATABASE_MIGRATE_URL: databaseUrl
    .optional()
    .describe('The account that owns the tables, when `DATABASE_URL` is the limited one.'),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('Folder of the embedded PostgreSQL and of the file that says where the program runs.'),
  DEMO: flag
    .optional()
    .describe(
      '`on` or `off`: load the demonstration into an empty database. By default on, but off where other machines can reach the program; there it cannot be on.',
    ),
  TANDEM_PUBLIC_URL: origin
    .optional()
    .describe('The address people type, when a proxy stands in front, like `https://tandem.example.org`.'),
  TANDEM_TRUSTED_PROXY: proxies
    .default([])
    .describe('Addresses or networks of the proxy that ends TLS, divided by commas, like `127.0.0.1`.'),
  SMTP_URL: mailServer
    .optional()
    .describe(
      'The mail server, like `smtp://account:password@mail.example.org` (`smtps://`: TLS at once); one on another machine must offer TLS.',
    ),
  MAIL_FROM: address.optional().describe('The address letters come from; needed with `SMTP_URL`.'),
  TANDEM_ALLOW_INSECURE_HTTP: flag
    .default(false)
    .describe('`on`: let other machines reach the program without TLS. Passwords then cross the network readable.'),
  TANDEM_ALLOW_UNSAFE_DURABILITY: flag
    .default(false)
    .describe(
      '`on`: accept a database that may lose saved work in a crash; the embedded one is then started that way, for tests.',
    ),
  TANDEM_OPEN_API: flag
    .default(false)
    .describe("`on`: answer any GraphQL document within limits, not only the program's own."),
  TANDEM_SESSION_IDLE_MINUTES: whole(1, 1440)
    .default(60)
    .describe('Minutes without a request after which a person must sign in again.'),
  TANDEM_SESSION_HOURS: whole(1, 168)
    .default(12)
    .describe('Hours after which a person must sign in again in any case.'),
  TANDEM_ORGANISATION_FILES_MB: whole(1, 1_000_000)
    .default(2048)
    .describe('Megabytes of files of evidence one organisation may keep, cleaned copies included.'),
  TANDEM_LOG_LEVEL: z
    .enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` })
    .default('info')
    .describe('The least important event to log: `fatal`, `error`, `warn`, `info` or `debug`.'),
});

export type Settings = z.infer<typeof schema>;

/** How a default is written in the environment; empty when there is none. */
const asWritten = (value: unknown): string => {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(',') : String(value);
};

/** Every setting with its default as one would write it (empty: none) and its meaning in Markdown: the README's table. */
export const settings: readonly { name: string; default: string; meaning: string }[] = Object.entries(schema.shape).map(
  ([name, field]) => ({
    name,
    default: asWritten(field.safeParse(undefined).data),
    meaning: field.description ?? '',
  }),
);
