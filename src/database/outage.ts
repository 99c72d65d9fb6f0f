/** Why the database did not take or give what it was asked: it is gone, or has no room left. */
export type Outage = 'gone' | 'full'

// Classes 08 (connection), 53 (resources) and 57P (ended by its operator) of PostgreSQL's codes, and those of sockets.
const gone =
  /^(08...|53300|57P0[1-5]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const full = /^(53100|53200|53400|ENOSPC|EDQUOT)$/

// What `pg` says without a code.
const said = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
  /^Cannot use a pool after calling end/,
]

/** Whether an error means that the database is gone or full, and not that something is wrong with us; absent if not. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined
  // A host with several addresses fails with all their errors at once.
  if (error instanceof AggregateError) return error.errors.map(outageOf).find((outage) => outage !== undefined)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (full.test(code)) return 'full'
  const isOfDatabase = gone.test(code) && (code !== 'ENOENT' || ('syscall' in error && error.syscall === 'connect'))
  return isOfDatabase || said.some((sentence) => sentence.test(error.message)) ? 'gone' : undefined
}
