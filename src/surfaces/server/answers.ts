import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '../../kit/layout/render-page.ts'
import type { App } from './app.ts'
import { bounds } from './bodies.ts'
import { failurePage, languageIn } from './failure-page.tsx'
import { InvalidRequest } from './faults.ts'
import { safeHeaders } from './headers.ts'
import { traceOf, type Log } from './log.ts'

const saidOf: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${bounds.bodyBytes} bytes.`,
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body is of a type that this address does not read; its Content-Type says which.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says.',
}

/**
 * Answers what no route answered. To programs (under /api/) a problem document, RFC 9457; to people a page. Neither
 * repeats the address or anything that was sent, except the names of fields that do not fit.
 */
export function answerFailures(app: App, log: Log): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404))
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply, log))
}

/** Answers an error; one that no one foresaw is our fault, is logged without its message, and gets a number to quote. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const status = error.statusCode ?? 500
  if (status < 400 || status >= 500) {
    log({ event: 'bug', id: request.id, ...traceOf(error) })
    return answer(request, reply, 500, { detail: `It is our fault. Its number in our log is ${request.id}.` })
  }
  const errors = error instanceof InvalidRequest ? error.faults : undefined
  return answer(request, reply, status, { detail: errors ? error.message : saidOf[error.code], errors })
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, more: object = {}): FastifyReply {
  void reply.code(status).headers(safeHeaders)
  if (!request.url.startsWith('/api/')) {
    const language = languageIn(request.headers['accept-language'])
    const page = renderPage(failurePage({ status, number: request.id, language }))
    return reply.type('text/html; charset=utf-8').header('vary', 'Accept-Language').send(page)
  }
  const problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, ...more }
  return reply.type('application/problem+json').serializer(JSON.stringify).send(problem)
}
