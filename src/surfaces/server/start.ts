import { openDatabase, placeFrom } from '../../database/connect.ts'
import { migrate } from '../../database/migrate.ts'
import { Missing } from '../../database/missing.ts'
import { surfaces } from '../house.ts'
import { logToStandardError } from './log.ts'
import { createServer } from './server.ts'

/** `npm start`: opens the database, serves the house, says where, and ends cleanly when asked to. */
async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const host = environment['HOST'] || 'localhost'
  const port = Number(environment['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Missing('PORT must be a number from 0 to 65535.')

  const database = await openDatabase(placeFrom(environment))
  closeLast(database.close)
  await migrate(database.queries)

  const app = await createServer({ database }, surfaces, logToStandardError)
  closeLast(() => app.close())
  await app.listen({ host, port })
  const address = app.server.address()
  greet(typeof address === 'object' && address ? address.port : port)
}

function greet(port: number): void {
  process.stdout.write(`Amparo is at http://localhost:${port}
Try it: open http://localhost:${port}/find-your-way, or say: npx amparo doors examples/decision-in-france.json
`)
}

const closings: (() => Promise<unknown>)[] = []

/** Has something closed at the end, before all that was opened before it. */
function closeLast(close: () => Promise<unknown>): void {
  closings.unshift(close)
}

/** Ends the process once everything is closed, or after ten seconds. */
async function end(code: number): Promise<void> {
  setTimeout(() => process.exit(code), 10_000).unref()
  for (const close of closings.splice(0)) await close()
  process.exit(code)
}

function explain(error: unknown): string {
  if (error instanceof Missing) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${process.env['PORT'] || 3000} is in use by another program: stop that one, or choose another with PORT=…`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.once('disconnect', () => void end(0)) // the launcher died

start(process.env).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  void end(1)
})
