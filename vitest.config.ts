import { defineConfig } from 'vitest/config'

const everything = ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts']
/** Tests that measure time run after all others, one at a time. */
const timed = ['test/hostile*.test.ts']

// Everything is tried in full mode (npm test), which on a busy machine takes its time.
export default defineConfig(({ mode }) => {
  const common = {
    testTimeout: mode === 'full' ? 600_000 : 60_000,
    hookTimeout: 60_000,
    // What a page shows is asked for until it shows it.
    expect: { poll: { timeout: 30_000 } },
  }
  return {
    ssr: { resolve: { conditions: ['source'] } },
    resolve: { conditions: ['source'] },
    test: {
      // A file for each core: many wait for a browser, a server or a command. Else one core would be left idle, of two half.
      maxWorkers: '100%',
      globalSetup: ['test/build.ts', 'test/postgres-starter.ts'],
      projects: [
        {
          extends: true,
          mode,
          test: { ...common, name: 'all', include: everything, exclude: [...timed, '**/node_modules/**'] },
        },
        {
          extends: true,
          mode,
          test: { ...common, name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 1 } },
        },
      ],
    },
  }
})
