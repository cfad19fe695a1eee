/** What a run gives, and the seconds of processor time it took: unlike time on the clock, no more on a busy machine. */
export const timed = <Result>(run: () => Result): { readonly result: Result; readonly seconds: number } => {
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}
