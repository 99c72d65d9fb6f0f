import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const home = join(import.meta.dirname, '..')

// Each line breaks one boundary: the file, what it imports, and the rule that must notice.
const breaches = [
  ['src/forums/one.ts', './two.ts', 'no-cycles'],
  ['src/forums/two.ts', './one.ts', undefined],
  ['src/rules/early.ts', '../cases/late.ts', 'rules-looks-back-only'],
  ['src/kit/noun.ts', '../database/connect.ts', 'kit-knows-no-concept'],
  ['src/forums/eligibility.ts', 'node:fs', 'decisions-are-pure'],
  ['src/forums/deadlines.ts', './store.ts', 'decisions-are-pure'],
  ['src/cases/operations.ts', 'kysely', 'only-stores-speak-sql'],
  ['src/remedies/operations.ts', '../forums/store.ts', 'stores-are-private'],
  ['src/statistics/public/page.ts', '../figures.ts', undefined],
  ['src/statistics/figures.ts', '../cases/late.ts', undefined],
  ['src/statistics/public/page.ts', '../../cases/late.ts', 'public-pages-know-no-one'],
  ['src/surfaces/cli/amparo.ts', '../view.tsx', 'the-command-line-starts-fast'],
  ['src/surfaces/server/start.ts', 'fast-check', 'the-product-needs-no-tests'],
] as const

const innocent = ['src/forums/store.ts', 'src/database/connect.ts', 'src/cases/late.ts', 'src/surfaces/view.tsx']

test('every boundary is noticed when it is crossed', () => {
  const tree = mkdtempSync(join(tmpdir(), 'amparo-boundaries-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text, { flag: 'a' })
  }
  for (const file of innocent) write(file, 'export const nothing = 0\n')
  for (const [file, imported] of breaches) write(file, `import '${imported}'\n`)
  for (const file of ['node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(home, file), join(tree, file))

  const cruiser = join(home, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const words = ['--import', join(home, 'test', 'typescript-6.ts'), cruiser, 'src', '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, [...words, '--config', join(home, '.dependency-cruiser.mjs')], {
    cwd: tree,
    encoding: 'utf8',
  })
  rmSync(tree, { recursive: true })

  const Report = z.object({
    summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
  })
  const noticed = Report.parse(JSON.parse(stdout)).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)
  const expected = breaches.flatMap(([file, , rule]) => (rule === undefined ? [] : [`${file} ${rule}`]))
  expect(expected.filter((breach) => !noticed.includes(breach))).toEqual([])
})
