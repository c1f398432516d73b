/** One transform for every project: swc with the same decorators as tsc. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true, tsx: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  resolver: '<rootDir>/config/jest-resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const tier = (name, testMatch, extra = {}) => ({ ...shared, displayName: name, testMatch, ...extra });

/** The tiers beyond memory share one real PostgreSQL; each test file takes a migrated copy. */
const onPostgres = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  projects: [
    tier('unit', ['<rootDir>/{libs,apps,config}/**/*.spec.ts']),
    tier('integration', ['<rootDir>/test/integration/**/*.test.ts'], onPostgres),
    tier('e2e', ['<rootDir>/test/e2e/**/*.test.ts'], onPostgres),
    tier('browser', ['<rootDir>/test/browser/**/*.test.ts'], onPostgres),
    tier('faults', ['<rootDir>/test/faults/**/*.test.ts'], onPostgres),
  ],
};
