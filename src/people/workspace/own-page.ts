import type { FastifyRequest } from 'fastify'
import { refuse } from '../refusals.ts'

/**
 * Refuses `form-not-ours` for a form that another site makes the browser send. Pages send no referrer, so browsers send no
 * origin with forms either; but they say whether the form was our own.
 */
export function requireOwnPage(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (request.method !== 'GET' && site !== undefined && site !== 'same-origin') refuse('form-not-ours')
}
