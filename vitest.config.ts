import { defineConfig } from 'vitest/config'

/**
 * Three projects: quick tests of single parts, tests with real services (both are `npm test`), and
 * long runs that few changes need (`npm run test:long`).
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        // The examples import the package by its name, as test/tsconfig.json reads them.
        resolve: {
          alias: [
            { find: /^kluscv$/, replacement: `${import.meta.dirname}/src/index.ts` },
            { find: /^kluscv\/(\w+)$/, replacement: `${import.meta.dirname}/src/$1/index.ts` },
          ],
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          globalSetup: 'test/support/build-browser.ts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**', 'test/long/**'],
          testTimeout: 20_000,
          // Dropping a database waits for a disk that all files share.
          hookTimeout: 120_000,
          // More than cores: many wait for a time limit, a database or a child.
          maxWorkers: 4,
          // Loading our packages anew for each file took longer than the tests themselves.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: 'test/support/build.ts',
          include: ['test/e2e/**/*.test.ts'],
          // Each starts real services and databases: more than two side by side starve two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          globalSetup: 'test/support/build.ts',
          include: ['test/long/**/*.test.ts'],
          // One after another: each takes all cores for minutes.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
