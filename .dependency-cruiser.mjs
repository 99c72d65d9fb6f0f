// The boundaries of the house (README has the list of folders). `npm test` prints the comment of a rule that is broken.

/** From top to bottom; each uses only what stands above it. */
const concepts = `
  database kit rules law vault public-log people chronicle evidence forums procedures cases remedies exchange
  reparations statistics governance surfaces
`
  .trim()
  .split(/\s+/)
/** @param {string} concept */
const below = (concept) => concepts.slice(concepts.indexOf(concept) + 1).join('|')

// These read files, make keys, open connections: that is what they are for.
const worldly = 'database|kit|law|vault|public-log|exchange|surfaces'
const tests = String.raw`\.test\.tsx?$`
const doers = String.raw`/(operations|store|reactions|links)\.ts$|/(operations|portal|workspace|public)/`
const records = 'vault|people|chronicle|evidence|cases'

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that need each other cannot be read or changed one at a time. Move what both need into a third file. (Types alone may refer to each other.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...concepts.slice(0, -1).map((concept) => ({
      name: `${concept}-looks-back-only`,
      comment: `Concepts use only what stands above them in the list of folders, so that one can read the house from top
        to bottom; ${concept} may not know what stands below it. Publish an entry or take the thing as an argument.`,
      severity: 'error',
      from: { path: `^src/${concept}/`, pathNot: tests },
      to: { path: `^src/(${below(concept)})/` },
    })),
    {
      name: 'kit-knows-no-concept',
      comment: 'What lies in kit would make sense in any other program. What needs a concept belongs to that concept.',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/kit/' },
    },
    {
      name: 'decisions-are-pure',
      comment: `A decision is a function of its arguments, so that anyone can check it and the same facts give the same
        answer. Let operations.ts read files, clocks and the database, and hand over what they found.`,
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [`^src/(${worldly})/`, doers, tests] },
      to: {
        path: [
          String.raw`^(node:)?(fs|http|https|net|tls|dgram|dns|child_process|worker_threads|os|process|timers)(/|$)`,
          '^src/database/',
          String.raw`/(store|operations)\.ts$|/operations/`,
          'node_modules/(pg|kysely|fastify)/',
        ],
      },
    },
    {
      name: 'only-stores-speak-sql',
      comment:
        'All SQL of a concept stands in its store.ts, so that one file shows what it keeps. Add a function there.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/database/', String.raw`/store\.ts$`, tests] },
      to: { path: 'node_modules/(@types/)?(pg|kysely)/' },
    },
    {
      name: 'stores-are-private',
      comment: 'What a concept keeps is its own affair; others ask its operations, which know who may see what.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: String.raw`^src/[^/]+/store\.ts$`, pathNot: '^src/$1/' },
    },
    {
      name: 'public-pages-know-no-one',
      comment: `No path, not even an indirect one, leads from a public page to a person's record: what cannot be reached
        cannot leak. Let a release or a job write the figures that the page shows.`,
      severity: 'error',
      from: { path: '^src/.+/public/', pathNot: tests },
      to: { path: `^src/(${records})/`, reachable: true },
    },
    {
      name: 'the-command-line-starts-fast',
      comment: 'Node strips the types of .ts files itself but cannot read .tsx; amparo.mjs runs without a translator.',
      severity: 'error',
      from: { path: String.raw`^src/surfaces/cli/amparo\.ts$` },
      to: { path: String.raw`\.tsx$`, reachable: true },
    },
    {
      name: 'the-product-needs-no-tests',
      comment: 'What runs at a desk must not need what only tests and tools need. Move the package to dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
}
