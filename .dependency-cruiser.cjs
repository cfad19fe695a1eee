/** One-way flow: a folder imports only from those before it (ARCHITECTURE.md, "One way"). */
const engine = [
  'text',
  'language',
  'report',
  'syntax',
  'mentions',
  'claims',
  'decisions',
  'reconcile',
  'record',
  'export',
]

/** Folders of the command line, in their order; one imports only from those before it. A DOCX is a report and an archive. */
const stemma = [
  'intake|archives',
  'connect',
  'inputs',
  'watch',
  'reading',
  'journal',
  'casebook',
  'review',
  'workers',
  'server',
  'print',
  'commands',
  'cli',
]

/** A rule for each folder of a package: it imports nothing from those that come after it. */
const inOrder = (workspace, folders) =>
  folders.slice(0, -1).map((folder, at) => {
    const later = folders.slice(at + 1)
    return {
      name: `${workspace}-${folder.replace('|', '-')}-imports-only-what-comes-before`,
      severity: 'error',
      comment: `${folder}/ comes before ${later.join('/, ')}/`,
      from: { path: `packages/${workspace}/src/(${folder})/` },
      to: { path: `packages/${workspace}/src/(${later.join('|')})/` },
    }
  })

/** What must never be imported, and why. */
const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    ...inOrder('engine', engine),
    ...inOrder('stemma', stemma),
    never(
      'only-connect-reaches-the-network',
      'what is fetched passes the guard in packages/stemma/src/connect/',
      { path: 'packages/[^/]+/src/', pathNot: 'packages/stemma/src/connect/' },
      { path: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)' },
    ),
    never(
      'intake-reads-bytes-alone',
      'intake turns bytes into reports, and opens nothing',
      { path: 'packages/stemma/src/intake/' },
      { path: '^(node:)?(fs|child_process)(/|$)' },
    ),
    never(
      'engine-is-pure',
      'the engine reads no files, no network, no clock',
      { path: 'packages/engine/src/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'engine-knows-no-other-workspace',
      'the engine stands alone',
      { path: 'packages/engine/src/' },
      { path: 'packages/(stemma|desk)/' },
    ),
    never(
      'stemma-knows-not-the-desk',
      'the desk is built on the command line, and not the other way about',
      { path: 'packages/stemma/src/' },
      { path: 'packages/desk/' },
    ),
    never(
      'desk-speaks-http',
      'the desk knows the types of the engine and of what the server answers, and speaks to it over HTTP',
      { path: 'packages/desk/' },
      { path: 'packages/(stemma|engine)/', dependencyTypesNot: ['type-only'] },
    ),
    never('no-cycles', 'what imports itself has no order', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'default'], exportsFields: ['exports'] },
  },
}
