import { z } from 'zod'
import type { App } from './app.ts'

/** One thing wrong with what was sent, and where: a JSON Pointer into it (RFC 6901). */
export type Fault = { readonly pointer: string; readonly detail: string }

/** A request that does not fit its declared schema. All that is wrong is said at once. */
export class InvalidRequest extends Error {
  readonly statusCode = 400
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('The request does not fit what this address takes.')
    this.faults = faults
  }
}

/** Makes the Zod schema of a route the judge of what is sent to it. */
export function checkRequests(app: App): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const read = schema.safeParse(data)
    return read.success ? { value: read.data } : { error: new InvalidRequest(faultsOf(read.error)) }
  })
}

/** What Zod found, one fault for each place. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), detail: issue.message }]
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'There is no such field.' }))
  })
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
