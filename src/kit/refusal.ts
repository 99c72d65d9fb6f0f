/**
 * What a refusal comes down to, whoever refuses; it decides the HTTP status and the exit code. `unavailable` passes by
 * itself: the same request may succeed later.
 */
export type RefusalKind = 'not-found' | 'not-allowed' | 'conflict' | 'invalid' | 'too-late' | 'unavailable'

/**
 * Thrown when something asked for is not done, on a ground the asker may be told; whatever was begun is rolled back.
 * `reason` is the key of the message that says why. It never carries what was asked with: no name, code or key.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly reason: string

  constructor(kind: RefusalKind, reason: string) {
    super(`${kind}: ${reason}`)
    this.name = 'Refusal'
    this.kind = kind
    this.reason = reason
  }
}
