export default {
  // Ends what hangs; no test measures time with it.
  testTimeout: 120_000,
  testEnvironment: 'node',
  // What a file has loaded is not let go of by the worker that ran it.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, tsconfig: '<rootDir>/tsconfig.spec.json' }] },
  moduleNameMapper: {
    '^@peildatum/([^/]+)$': ['<rootDir>/libs/$1/src/index.ts', '<rootDir>/apps/$1/src/index.ts'],
    '^@peildatum/([^/]+)/([^/]+)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // scripts/test.mjs starts jest and is no test.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/scripts/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
};
