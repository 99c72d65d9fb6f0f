import { Missing } from '../../database/missing.ts'

const patience = 10_000

const closings: (() => Promise<unknown>)[] = []

/** Has something closed at the end, before all that was opened before it. */
export function closeLast(close: () => Promise<unknown>): void {
  closings.unshift(close)
}

/** Runs a process that serves until it is asked to end, then closes what it opened; says in one sentence what is missing. */
export function serveUntilAsked(serve: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  process.once('disconnect', () => void end(0)) // the launcher died
  serve().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`)
    void end(1)
  })
}

/** Ends the process once everything is closed, or after ten seconds. */
async function end(code: number): Promise<void> {
  setTimeout(() => process.exit(code), patience).unref()
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
