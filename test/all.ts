// `npm test`: everything that must be true of the house. With paths (`npm test -- src/rules`), only the tests found there.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeTypedKeys } from '../src/kit/text/typed-keys.ts'

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[] }
type Outcome = { readonly passed: boolean; readonly said: string }

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const home = join(import.meta.dirname, '..')
const countsFile = join(home, '.cache', 'tests.json')

const checks: readonly Check[] = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['--pretty'] },
  {
    name: 'lint',
    program: 'oxlint/bin/oxlint',
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '{src,test,bench}/**/*.{ts,tsx,js,scss}', '*.{ts,mjs,json,jsonc}'],
  },
  {
    name: 'boundaries',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'src'],
  },
  { name: 'dead code', program: 'knip/bin/knip.js', args: ['--no-config-hints'] },
]

/** Runs a tool of node_modules; what it says is collected, or shown at once. */
function run(program: string, args: readonly string[], shown: boolean): Promise<Outcome> {
  const hook = program.startsWith('dependency-cruiser') ? ['--import', './test/typescript-6.ts'] : []
  const words = [...hook, join(home, 'node_modules', program), ...args]
  const child = spawn(process.execPath, words, {
    cwd: home,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (text) => (said += String(text)))
  child.stderr?.on('data', (text) => (said += String(text)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ passed: code === 0, said: said.trim() })))
}

/** Runs the checks, two at a time, and says of each whether it passed; what a failed one said follows. */
async function runChecks(): Promise<boolean> {
  const waiting = [...checks]
  let allPassed = true
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { passed, said } = await run(check.program, check.args, false)
      allPassed &&= passed
      process.stdout.write(`${passed ? '✓' : '✗'} ${check.name}\n${passed ? '' : `${said}\n\n`}`)
    }
  }
  await Promise.all([worker(), worker()])
  return allPassed
}

/** Runs the tests under these paths, all if there are none. */
async function runTests(paths: readonly string[]): Promise<boolean> {
  rmSync(countsFile, { force: true })
  const reporters = [
    `--reporter=${paths.length > 0 ? 'verbose' : 'dot'}`,
    '--reporter=json',
    `--outputFile.json=${countsFile}`,
  ]
  const { passed } = await run('vitest/vitest.mjs', ['run', ...reporters, ...paths], true)
  return passed
}

/** How many tests passed and failed; what could not be run counts as one that failed. */
function counts(tested: boolean): { passed: number; failed: number } {
  if (!existsSync(countsFile)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = Report.parse(JSON.parse(readFileSync(countsFile, 'utf8')))
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: Math.max(numFailedTests + broken.length, tested ? 0 : 1) }
}

mkdirSync(join(home, '.cache'), { recursive: true })
writeTypedKeys()
const paths = process.argv.slice(2)
const checked = paths.length > 0 || (await runChecks())
const tested = await runTests(paths)
const { passed, failed } = counts(tested)
if (!checked) process.stdout.write('\nThe tests aside, a check failed: see ✗ above.\n')
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = checked && tested && failed === 0 ? 0 : 1
