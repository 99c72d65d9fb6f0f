import type { FastifyRequest } from 'fastify'
import { refuse } from '../refusals.ts'

/**
 * Refuses `form-not-ours` for a form that another site makes the browser send. Pages send no referrer, so browsers send no
 * origin with forms either; but they say whether the form was our own.
 */
export function requireOwnPage(request: FastifyRequest): void {
  if (!isOwnPage(request)) refuse('form-not-ours')
}

/** Whether nothing says that another site made the browser send it. */
export function isOwnPage({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  return method === 'GET' || site === undefined || site === 'same-origin'
}
