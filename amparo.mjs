#!/usr/bin/env node
// The command `amparo`, run by the Node that the lockfile pins. That Node strips the types from .ts files itself, which
// starts in half the time that tsx needs; but it cannot read .tsx, so the command line may not import any.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { handOver, home, nodePath, stop } from './runtime.mjs'

const node = nodePath()
if (!node || !existsSync(join(home, 'node_modules', 'zod'))) {
  stop('Amparo is not installed yet: say `npm start` or `npm test` once in its folder.')
}
const words = process.argv.slice(2)
const command = join(home, 'src', 'surfaces', 'cli', 'amparo.ts')
const server = join(home, 'src', 'surfaces', 'server', 'serve.ts')
const env = { NODE_COMPILE_CACHE: join(home, '.cache', 'compiled'), ...process.env }
// Pages are .tsx, so the server needs the translator.
const serves = words.length === 1 && words[0] === 'serve'
handOver(node, serves ? ['--import', import.meta.resolve('tsx'), server] : [command, ...words], { env })
