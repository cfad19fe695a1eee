import { execFileSync } from 'node:child_process'

/** Builds once before the tests: those that run the command line run what a user would. */
export default (): void => {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
}
