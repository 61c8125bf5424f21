import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

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
 * The screens stand on the same stairs, with rooms of their own for the people whom rows name and for the clusters rows stand in; the shell frames them and
 * knows only where each is found.
 */
const screens = [...stairs.toSpliced(stairs.indexOf('matrix'), 1, 'people', 'matrix', 'clusters'), 'shell'];

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

/** Which rooms may know which, in one of the two programs; each finds its modules by its own compiler settings. */
const architecture = (files, project, policies) => ({
  files,
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project } },
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
  rules: {
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': ['error', { default: 'disallow', policies }],
  },
});

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

const sizes = {
  files: ['server/**/*.ts', 'web/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
  rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }], 'max-params': ['error', 5] },
};

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Read settings from server/config.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'web/graphql/generated',
      'web/public',
      '.data',
      'reports',
      'node_modules',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts', 'scripts/*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
      'no-control-regex': 'off',
    },
  },
  // Nest reads the types of constructor parameters at run time: such an import must stay a value.
  { files: ['server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  architecture(['server/**/*.ts'], './tsconfig.json', serverRooms),
  architecture(['web/**/*.{ts,tsx}'], './web/tsconfig.json', webRooms),
  sizes,
  {
    files: ['server/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./)', message: 'Rules are pure: import only from ./' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'crypto', 'performance', 'setTimeout', 'fetch'],
    },
  },
  {
    files: ['server/**', 'web/**'],
    ignores: ['server/config/**', 'server/database/embedded/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        noEnvironment,
        { property: 'save', message: 'It overwrites a newer row silently: use updateIfUnchanged.', object: 'manager' },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}', 'test/web/**/*.{ts,tsx}'],
    plugins: { ...reactHooks.configs.flat.recommended.plugins, ...jsxA11y.flatConfigs.recommended.plugins },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/incompatible-library': 'off', // fires on every TanStack Virtual
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'grid'] }],
    },
  },
);
