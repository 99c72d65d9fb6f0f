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
const command = join(home, 'src', 'surfaces', 'cli', 'amparo.ts')
const env = { NODE_COMPILE_CACHE: join(home, '.cache', 'compiled'), ...process.env }
handOver(node, [command, ...process.argv.slice(2)], { env })
