/** Takes one line about what happened. */
export type Log = (line: Readonly<Record<string, string | number>>) => void

/** Writes each line as JSON, with the time. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

/**
 * What may be said of an error: its name, its code and where it arose. Never its message, which can quote what a person
 * wrote.
 */
export function traceOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, stack: frames.map((line) => line.trim()).join(' | ') }
}
