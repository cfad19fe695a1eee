// Stands in for the reader: does what a source tells it to do, however badly.
const kept = []

export default ({ sources, progress }) =>
  sources.map(({ input, content }, at) => {
    Atomics.store(progress, 0, at)
    if (content === 'hang') for (;;);
    if (content === 'swell') for (;;) kept.push(new Array(10_000).fill(at).map(String))
    if (content === 'exit') process.exit(3)
    return { kind: 'read', input, output: content, notes: [], digest: '' }
  })
