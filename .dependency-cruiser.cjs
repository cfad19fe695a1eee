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

const backward = engine.flatMap((folder, at) => {
  const later = engine.slice(at + 1)
  return later.length === 0
    ? []
    : [
        {
          name: `engine-${folder}-imports-only-what-comes-before`,
          severity: 'error',
          comment: `${folder}/ comes before ${later.join('/, ')}/`,
          from: { path: `packages/engine/src/${folder}/` },
          to: { path: `packages/engine/src/(${later.join('|')})/` },
        },
      ]
})

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
  'print',
  'commands',
  'cli',
]

const upward = stemma.flatMap((folder, at) => {
  const later = stemma.slice(at + 1)
  return later.length === 0
    ? []
    : [
        {
          name: `stemma-${folder.replace('|', '-')}-imports-only-what-comes-before`,
          severity: 'error',
          comment: `${folder}/ comes before ${later.join('/, ')}/`,
          from: { path: `packages/stemma/src/(${folder})/` },
          to: { path: `packages/stemma/src/(${later.join('|')})/` },
        },
      ]
})

module.exports = {
  forbidden: [
    ...backward,
    ...upward,
    {
      name: 'only-connect-reaches-the-network',
      severity: 'error',
      comment: 'what is fetched passes the guard in packages/stemma/src/connect/',
      from: { path: 'packages/[^/]+/src/', pathNot: 'packages/stemma/src/connect/' },
      to: { path: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'intake-reads-bytes-alone',
      severity: 'error',
      comment: 'intake turns bytes into reports, and opens nothing',
      from: { path: 'packages/stemma/src/intake/' },
      to: { path: '^(node:)?(fs|child_process)(/|$)' },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment: 'the engine reads no files, no network, no clock',
      from: { path: 'packages/engine/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-knows-no-other-workspace',
      severity: 'error',
      from: { path: 'packages/engine/src/' },
      to: { path: 'packages/(stemma|desk)/' },
    },
    {
      name: 'stemma-knows-not-the-desk',
      severity: 'error',
      from: { path: 'packages/stemma/src/' },
      to: { path: 'packages/desk/' },
    },
    {
      name: 'desk-speaks-http',
      severity: 'error',
      comment: 'the desk knows the types of the engine and speaks to the server over HTTP',
      from: { path: 'packages/desk/' },
      to: { path: 'packages/stemma/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'default'], exportsFields: ['exports'] },
  },
}
