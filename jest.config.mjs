/** The tests mirror src. Swc only strips types: `npm run typecheck` proves them. */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  testEnvironment: 'node',
  testTimeout: 60_000,
};
