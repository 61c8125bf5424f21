const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  resolver: '<rootDir>/test/support/jest/resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const suite = (name, more = {}) => ({
  ...common,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...more,
});

/** The suites that speak to one running server share it: it is started from the build before the first of them. */
const withServer = {
  globalSetup: '<rootDir>/test/support/jest/server-up.mjs',
  globalTeardown: '<rootDir>/test/support/jest/server-down.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/second-try.mjs'],
};

export default {
  projects: [
    suite('domain'),
    suite('architecture'),
    suite('web', {
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/web/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/support/jest/jsdom.mjs'],
      setupFilesAfterEnv: ['@testing-library/jest-dom/jest-globals'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/test/support/jest/empty.mjs',
        '^\\./(ar|en|es|fr|sw)\\.json$': '<rootDir>/test/support/jest/words.mjs',
      },
    }),
    suite('wall'),
    suite('faults'),
    suite('features', withServer),
    suite('browser', withServer),
  ],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 30000,
};
