import { defineConfig } from 'vitest/config'

const needsServices = '**/*.{database,browser,access}.test.{ts,tsx}'
const skipped = ['**/node_modules/**', '.cache/**', 'data/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'plain', include: ['**/*.test.{ts,tsx}'], exclude: [...skipped, needsServices] } },
      {
        extends: true,
        test: { name: 'services', include: [needsServices], exclude: skipped, globalSetup: ['test/services.ts'] },
      },
    ],
  },
})
