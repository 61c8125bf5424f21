// Changes modules of the build as node reads them. Each change names what it looks for and fails the start when it is
// not there any more, so that no test passes because nothing was injected.
let wished = {};
export const initialize = (data) => {
  wished = data;
};

const SOURCES = [
  'database/sources.js',
  (text) => `${text}
Clock.prototype.now = () => new Date(globalThis.tandemWall.now());
const random = Ids.prototype.next;
Ids.prototype.next = function next() { return globalThis.tandemWall.id() ?? random.call(this); };`,
];

const renamed = (text, name, body) => {
  const head = new RegExp(`export function ${name}\\(`);
  if (!head.test(text)) throw new Error(`the build has no function ${name} to replace`);
  return `${text.replace(head, `function the_real_${name}(`)}\nexport ${body}`;
};

const FAULTS = [
  'database/with-actor.js',
  (text) => {
    const head = 'export const db = ()=>';
    if (!text.includes(head)) throw new Error('the build has no `db` to make fail');
    const failing = text
      .replace(head, 'export const db = ()=>(globalThis.tandemWall.fail(), undefined) ?? ')
      .replace(/export async function statement\([^)]*\) \{/, '$& globalThis.tandemWall.fail();');
    return failing;
  },
];

/** The policy of the service layer taken away: everything may be read, whoever asks. Nothing else changes. */
const POLICY = [
  ['domain/actor.js', (text) => renamed(text, 'mayRead', 'function mayRead(reader) { return reader !== null; }')],
  [
    'database/visible.js',
    (text) => {
      const head = 'export const visibleSql = ';
      if (!text.includes(head)) throw new Error('the build has no visibleSql to replace');
      const open =
        `export const visibleSql = (alias, first = 1) => \`(\${alias}.workspace_id = $\${first} or ` +
        `\${alias}.owner_organisation_id = $\${first + 1} or \${alias}.owner_side = $\${first + 2} or ` +
        `\${alias}.written_by = $\${first + 3} or true)\`;`;
      const without = text.replace(head, 'const theRealVisibleSql = ');
      return `${renamed(without, 'visibleTo', 'function visibleTo(query) { return query; }')}\n${open}`;
    },
  ],
];

/** The wall asks for every field at once: documents larger than a stranger's may be. */
const LIMITS = [
  'graphql/document-limits.js',
  (text) => renamed(text, 'tooLarge', 'function tooLarge() { return null; }'),
];

/** How many passwords are hashed, and how hard each is made. */
const HASHES = [
  'features/accounts/passwords.js',
  (text) => {
    const given = /import \{ hash, verify \} from ['"]@node-rs\/argon2['"];/;
    if (!given.test(text)) throw new Error('the build has no hashing of passwords to count');
    return text.replace(
      given,
      () => `import { hash as realHash, verify as realVerify } from '@node-rs/argon2';
const hash = (text, how) => (globalThis.tandemWall.did('hash ' + JSON.stringify(how)), realHash(text, how));
const verify = (stored, text) => (
  globalThis.tandemWall.did('verify ' + stored.split('$').slice(1, 4).join(' ')), realVerify(stored, text));`,
    );
  },
];

const changes = () => [
  SOURCES,
  FAULTS,
  HASHES,
  ...(wished.limits === 'as they are' ? [] : [LIMITS]),
  ...(wished.policy === 'away' ? POLICY : []),
];

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const change = changes().find(([name]) => url.endsWith(`/dist/server/${name}`));
  return change ? { ...loaded, source: change[1](String(loaded.source)) } : loaded;
}
