import { defineConfig } from 'vitest/config'

// Everything is tried in full mode (npm test), which on a busy machine takes its time.
export default defineConfig(({ mode }) => ({
  ssr: { resolve: { conditions: ['source'] } },
  resolve: { conditions: ['source'] },
  test: {
    globalSetup: 'test/build.ts',
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: mode === 'full' ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
}))
