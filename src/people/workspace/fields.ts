import type { FastifyRequest } from 'fastify'
import { inOrder, Role } from '../role.ts'

/** What a form sent; anything may be missing or strange. */
export type Fields = {
  /** The value of a field as it was typed; empty when it did not come, or came more than once. */
  readonly get: (name: string) => string
  /** The roles that were ticked under that name. */
  readonly roles: (name: string) => Role[]
}

/** Reads the fields of a request. */
export function fieldsOf(request: FastifyRequest): Fields {
  const body: unknown = request.body
  const given: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {}
  return {
    get: (name) => {
      const value = given[name]
      return typeof value === 'string' ? value : ''
    },
    roles: (name) => {
      const ticked = [given[name]].flat()
      return inOrder(Role.options.filter((role) => ticked.includes(role)))
    },
  }
}
