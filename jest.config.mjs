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

export default {
  projects: [
    tier('unit', ['<rootDir>/{libs,apps,config}/**/*.spec.ts']),
    tier('integration', ['<rootDir>/test/integration/**/*.test.ts']),
    tier('e2e', ['<rootDir>/test/e2e/**/*.test.ts']),
    tier('browser', ['<rootDir>/test/browser/**/*.test.ts']),
    tier('faults', ['<rootDir>/test/faults/**/*.test.ts']),
  ],
};
