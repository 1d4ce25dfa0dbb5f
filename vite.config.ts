import { defineConfig } from 'vitest/config'
import { h5Build, lotteryPageBuild } from './h5/vite.ts'
import { miniprogramBuild, miniprogramTests } from './miniprogram/vite.ts'
import { hasPostgres } from './mock-server/db/postgres-cluster.ts'
import vue from '@vitejs/plugin-vue'

/** `vite build` makes the H5 pages; `--mode lottery-page` their prerendering; `--mode miniprogram` the mini-program. */
const builds = {
  'lottery-page': lotteryPageBuild,
  miniprogram: miniprogramBuild,
}

/**
 * A process keeps its modules and its database from file to file: reading and opening them takes longer than most
 * files' tests. The first file waits for them while other files keep every core busy.
 */
const serverHabits = { testTimeout: 20_000, hookTimeout: 60_000, isolate: false }

/** The same tests on the embedded database and on a real PostgreSQL. */
const serverTests = {
  embedded: {
    ...serverHabits, name: 'server', include: ['mock-server/**/*.test.ts'], exclude: ['**/postgres-cluster.test.ts', '**/crash.test.ts', '**/backup.test.ts', '**/*-under-load.test.ts'], provide: { postgresUrl: null },
  },
  postgres: {
    ...serverHabits, name: 'server-postgres', include: ['mock-server/**/*.test.ts'], globalSetup: 'mock-server/testing/postgres-for-tests.ts',
  },
}

/** A laptop without PostgreSQL can still test everything else; a pipeline has to have one. */
const canUsePostgres = hasPostgres() || process.env.CI !== undefined
if (process.env.VITEST && !canUsePostgres) {
  console.warn('No PostgreSQL 15 or newer found: the server tests run on the embedded database only.')
}

export default defineConfig(({ mode }) => ({
  ...(builds[mode as keyof typeof builds] ?? h5Build),
  test: {
    // Vitest leaves a core free for an editor; a pipeline has none open.
    maxWorkers: '100%',
    reporters: ['default', './.ci/count-reporter.ts'],
    projects: [
      { test: { name: 'shared', include: ['shared/**/*.test.ts'] } },
      { test: serverTests.embedded },
      ...(canUsePostgres ? [{ test: serverTests.postgres }] : []),
      {
        plugins: [vue()],
        test: {
          name: 'h5', include: ['h5/**/*.test.ts'], exclude: ['h5/e2e/**'], environment: 'happy-dom',
          // Evaluated anew by tests of another client: the SDK reads the user agent once.
          server: { deps: { inline: ['@wecom/jssdk'] } },
        },
      },
      miniprogramTests,
      { test: { name: 'rules', include: ['.ci/**/*.test.ts'] } },
      {
        test: {
          name: 'browser', include: ['h5/e2e/**/*.e2e.ts', 'h5/e2e/**/*.test.ts'], globalSetup: 'h5/e2e/build-product.ts',
          // A process keeps the product and Chromium from file to file.
          testTimeout: 60_000, hookTimeout: 120_000, isolate: false,
        },
      },
    ],
  },
}))
