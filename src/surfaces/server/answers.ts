import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { outageOf } from '../../database/outage.ts'
import { renderPage } from '../../kit/layout/render-page.ts'
import { Refusal, type RefusalKind } from '../../kit/refusal.ts'
import { alarmOf } from './alarm.ts'
import type { App } from './app.ts'
import { bounds } from './bodies.ts'
import { failurePage, languageIn } from './failure-page.tsx'
import { InvalidRequest } from './faults.ts'
import { safeHeaders } from './headers.ts'
import { traceOf, type Log } from './log.ts'
import { fieldsToSendAgain } from './send-again.ts'

const saidOf: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${bounds.bodyBytes} bytes.`,
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body is of a type that this address does not read; its Content-Type says which.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says.',
}

const statusOf: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  invalid: 400,
  'too-late': 409,
  unavailable: 503,
}

const secondsUntilRetry = 30

/**
 * Answers what no route answered. To programs (under /api/) a problem document, RFC 9457; to people a page. Neither
 * repeats the address or anything that was sent, except the names of fields that do not fit and, where it is our fault, what
 * a page asked to be kept for her (see {@link fieldsToSendAgain}).
 */
export function answerFailures(app: App, log: Log): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404))
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply, log))
}

/**
 * Answers an error. A refusal that no page answered itself gets the status of its kind; an outage of the database is said
 * to be one; any other that no one foresaw is our fault, is logged without its message, and gets a number to quote.
 */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const alarm = alarmOf(error)
  if (alarm) log({ event: 'alarm', id: request.id, reason: alarm })
  if (error instanceof Refusal) return answerRefusal(error, request, reply)
  const outage = outageOf(error)
  if (outage) {
    log({ event: 'outage', id: request.id, database: outage })
    return answer(request, reply, 503, { detail: 'The database cannot be reached. Nothing was kept: send it again.' })
  }
  const status = error.statusCode ?? 500
  if (status < 400 || status >= 500) {
    log({ event: 'bug', id: request.id, ...traceOf(error) })
    return answer(request, reply, 500, { detail: `It is our fault. Its number in our log is ${request.id}.` })
  }
  const errors = error instanceof InvalidRequest ? error.faults : undefined
  return answer(request, reply, status, { detail: errors ? error.message : saidOf[error.code], errors })
}

function answerRefusal({ kind, reason }: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // On pages, what does not exist and what is not for this reader look alike, so that nobody learns what exists.
  if (kind === 'not-allowed' && !isForPrograms(request)) return answer(request, reply, 404)
  return answer(request, reply, statusOf[kind], { reason })
}

const isForPrograms = (request: FastifyRequest): boolean => request.url.startsWith('/api/')

function answer(request: FastifyRequest, reply: FastifyReply, status: number, more: object = {}): FastifyReply {
  void reply.code(status).headers(safeHeaders)
  if (status === 503) void reply.header('retry-after', secondsUntilRetry)
  if (!isForPrograms(request)) {
    const language = languageIn(request.headers['accept-language'])
    const again = status >= 500 ? fieldsToSendAgain(request) : undefined
    const page = renderPage(failurePage({ status, number: request.id, language, again }))
    return reply.type('text/html; charset=utf-8').header('vary', 'Accept-Language').send(page)
  }
  const problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, ...more }
  return reply.type('application/problem+json').serializer(JSON.stringify).send(problem)
}
