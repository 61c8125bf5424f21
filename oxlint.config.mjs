import { defineConfig } from 'oxlint';

/** The staircase: a feature may import only those written before it. */
const stairs = [
  'accounts',
  'workspaces',
  'cycles',
  'recommendations',
  'matrix',
  'portfolios',
  'views',
  'together',
  'evidence',
  'comments',
  'assessments',
  'sharing',
  'reminders',
  'indicators',
  'commitments',
  'overview',
  'imports',
  'exports',
  'sheets',
  'reports',
  'audit',
  'demonstration',
];
/**
 * The screens stand on the same stairs, with rooms of their own for what lists and documents are called in other languages,
 * for the people whom rows name and for the clusters rows stand in; the shell frames them and knows only where each is found.
 */
const screens = ['names', ...stairs.toSpliced(stairs.indexOf('matrix'), 1, 'people', 'matrix', 'clusters'), 'shell'];

const room = (type, ...others) => ({
  from: { element: { type } },
  allow: { to: { element: { types: { anyOf: [type, ...others] } } } },
});
const within = (type, names) =>
  names.map((name) => ({
    from: { element: { type, captured: { name } } },
    allow: { to: { element: { type, captured: { name } } } },
  }));
const downwards = (type, names) =>
  names.slice(1).map((name, at) => ({
    from: { element: { type, captured: { name } } },
    allow: { to: { element: { type, captured: { name: `{${names.slice(0, at + 1).join(',')},}` } } } },
  }));

const serverRooms = [
  room('domain'),
  room('config'),
  room('database', 'domain', 'config'),
  room('language', 'domain'),
  room('graphql', 'database', 'domain', 'config', 'language'),
  room('files', 'domain', 'config', 'language'),
  room('mail', 'domain', 'config'),
  room('jobs', 'database', 'domain', 'config'),
  {
    from: { element: { type: 'feature' } },
    allow: {
      to: {
        element: {
          types: { anyOf: ['graphql', 'database', 'domain', 'config', 'language', 'files', 'mail', 'jobs'] },
        },
      },
    },
  },
  ...downwards('feature', stairs),
  {
    from: { element: { type: 'feature' } },
    disallow: { to: { element: { type: 'feature' }, file: { categories: { anyOf: ['resolver', 'loader'] } } } },
  },
  ...within('feature', stairs),
  room('entry', 'feature', 'graphql', 'database', 'domain', 'config', 'language', 'files', 'mail', 'jobs'),
];

const webRooms = [
  room('design', 'lib'),
  room('lib'),
  room('locales', 'lib'),
  room('api', 'lib'),
  {
    from: { element: { type: 'screen' } },
    allow: { to: { element: { types: { anyOf: ['design', 'lib', 'api', 'locales'] } } } },
  },
  ...downwards('screen', screens),
  ...within('screen', screens),
  room('web-entry', 'screen', 'design', 'lib', 'api', 'locales'),
];

/** Which rooms may know which, in one of the two programs. */
const architecture = (files, policies) => ({
  files,
  rules: {
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': ['error', { default: 'disallow', policies }],
  },
});

const save = {
  object: 'manager',
  property: 'save',
  message: 'It overwrites a newer row silently: use updateIfUnchanged.',
};
const environment = { object: 'process', property: 'env', message: 'Read settings from server/config.' };

export default defineConfig({
  ignorePatterns: [
    'dist',
    'web/graphql/generated',
    'web/public',
    '.data',
    'reports',
    'node_modules',
    '**/*.mjs',
    '**/*.cjs',
  ],
  options: { typeAware: true },
  plugins: ['typescript'],
  jsPlugins: ['eslint-plugin-boundaries'],
  settings: {
    'import/resolver': {
      typescript: { project: ['./tsconfig.json', './web/tsconfig.json'], noWarnOnMultipleProjects: true },
    },
    'boundaries/elements': [
      { type: 'domain', pattern: 'server/domain' },
      { type: 'config', pattern: 'server/config' },
      { type: 'database', pattern: 'server/database' },
      { type: 'language', pattern: 'server/language' },
      { type: 'graphql', pattern: 'server/graphql' },
      { type: 'files', pattern: 'server/files' },
      { type: 'mail', pattern: 'server/mail' },
      { type: 'jobs', pattern: 'server/jobs' },
      { type: 'feature', pattern: 'server/features/*', capture: ['name'] },
      { type: 'entry', pattern: 'server' },
      { type: 'design', pattern: 'web/design' },
      { type: 'lib', pattern: 'web/lib' },
      { type: 'locales', pattern: 'web/locales' },
      { type: 'api', pattern: 'web/graphql' },
      { type: 'screen', pattern: 'web/features/*', capture: ['name'] },
      { type: 'web-entry', pattern: 'web' },
    ],
    'boundaries/files': [
      { category: 'resolver', pattern: '**/*.resolver.ts' },
      { category: 'loader', pattern: '**/*.loaders.ts' },
    ],
  },
  categories: { correctness: 'error' },
  rules: {
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'no-array-constructor': 'error',
    'no-case-declarations': 'error',
    'no-control-regex': 'off',
    'no-empty': 'error',
    'no-fallthrough': 'error',
    'no-prototype-builtins': 'error',
    'no-regex-spaces': 'error',
    'no-unexpected-multiline': 'error',
    'no-unused-expressions': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'preserve-caught-error': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': [
      'error',
      { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
    ],
    'typescript/no-empty-object-type': 'error',
    'typescript/no-base-to-string': 'off', // values of a known form are written into words all day
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-implied-eval': 'off', // tests change the rules' own text and run it
    'typescript/no-misused-spread': 'off', // letters of a text, parts of a row
    'typescript/no-namespace': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-useless-default-assignment': 'off', // what is looked up in a list may be missing
    'typescript/require-array-sort-compare': 'off',
    'typescript/restrict-template-expressions': 'off',
    'typescript/unbound-method': 'off',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    // Nest reads the types of constructor parameters at run time: such an import must stay a value.
    { files: ['server/**/*.ts'], rules: { 'typescript/consistent-type-imports': 'off' } },
    architecture(['server/**/*.ts'], serverRooms),
    architecture(['web/**/*.{ts,tsx}'], webRooms),
    {
      files: ['server/**/*.ts', 'web/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
      rules: {
        'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
        'max-params': ['error', 5],
      },
    },
    {
      files: ['server/domain/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ regex: '^([^.]|\\.[^/])', message: 'Rules are pure: import only from ./' }] },
        ],
        'no-restricted-globals': ['error', 'process', 'crypto', 'performance', 'setTimeout', 'fetch'],
      },
    },
    { files: ['server/**', 'web/**'], rules: { 'no-restricted-properties': ['error', save, environment] } },
    {
      files: ['server/config/**', 'server/database/embedded/**'],
      rules: { 'no-restricted-properties': ['error', save] },
    },
    {
      files: ['web/**/*.{ts,tsx}', 'test/web/**/*.{ts,tsx}'],
      plugins: ['typescript', 'react', 'jsx-a11y'],
      rules: {
        'react/exhaustive-deps': 'error',
        'react/immutability': 'error',
        'react/error-boundaries': 'error',
        'react/globals': 'error',
        'react/incompatible-library': 'off', // fires on every TanStack Virtual
        'react/preserve-manual-memoization': 'error',
        'react/purity': 'error',
        'react/refs': 'error',
        'react/rules-of-hooks': 'error',
        'react/set-state-in-effect': 'error',
        'react/set-state-in-render': 'error',
        'react/static-components': 'error',
        'react/unsupported-syntax': 'error',
        'react/use-memo': 'error',
        'jsx-a11y/alt-text': 'error',
        'jsx-a11y/anchor-has-content': 'error',
        'jsx-a11y/anchor-is-valid': 'error',
        'jsx-a11y/aria-activedescendant-has-tabindex': 'error',
        'jsx-a11y/aria-props': 'error',
        'jsx-a11y/aria-proptypes': 'error',
        'jsx-a11y/aria-role': 'error',
        'jsx-a11y/aria-unsupported-elements': 'error',
        'jsx-a11y/autocomplete-valid': 'error',
        'jsx-a11y/click-events-have-key-events': 'error',
        'jsx-a11y/heading-has-content': 'error',
        'jsx-a11y/html-has-lang': 'error',
        'jsx-a11y/iframe-has-title': 'error',
        'jsx-a11y/img-redundant-alt': 'error',
        'jsx-a11y/label-has-associated-control': 'error',
        'jsx-a11y/media-has-caption': 'error',
        'jsx-a11y/mouse-events-have-key-events': 'error',
        'jsx-a11y/no-access-key': 'error',
        'jsx-a11y/no-autofocus': 'error',
        'jsx-a11y/no-distracting-elements': 'error',
        'jsx-a11y/no-redundant-roles': 'error',
        'jsx-a11y/role-has-required-aria-props': 'error',
        'jsx-a11y/role-supports-aria-props': 'error',
        'jsx-a11y/scope': 'error',
        'jsx-a11y/tabindex-no-positive': 'error',
        'jsx-a11y/interactive-supports-focus': 'error',
        'jsx-a11y/no-interactive-element-to-noninteractive-role': [
          'error',
          { tr: ['none', 'presentation'], canvas: ['img'] },
        ],
        'jsx-a11y/no-noninteractive-element-interactions': 'error',
        'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'], td: ['gridcell'] }],
        'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'grid'] }],
        'jsx-a11y/no-static-element-interactions': 'error',
      },
    },
  ],
});
