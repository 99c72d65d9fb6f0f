import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { JSX } from 'preact'
import { renderPage } from '../../kit/layout/render-page.ts'
import type { Language } from '../../kit/text/language.ts'
import type { Holder } from '../../people/actor.ts'
import { formToken, requireFormToken } from '../../people/form-token.ts'
import { findHolder } from '../../people/operations/sessions.ts'
import { clearCookie, cookieOf } from '../../people/workspace/cookies.ts'
import { type Fields, fieldsOf } from '../../people/workspace/fields.ts'
import { requireOwnPage } from '../../people/workspace/own-page.ts'
import type { SessionCookie } from '../../vault/session-key.ts'
import type { House } from '../operations/house.ts'
import { returnAddress } from '../links.ts'
import { overPage } from './return-view.tsx'

/** A request to a page of the portal. */
export type AtPortal = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly fields: Fields
  readonly now: Date
}

/** A request of someone who came back with her code. */
export type AtOwnCase = AtPortal & {
  readonly holder: Holder
  readonly cookie: SessionCookie
  /** What every form on the page has to carry. */
  readonly token: string
  /** What the button asks for. `here` shows the page again with what was typed. */
  readonly going: string
  /** The form is of an earlier visit: it is shown again, and nothing is done. */
  readonly isStale: boolean
}

/** What a page answers: itself, or the address to go on to. */
export type Answered = { readonly page: JSX.Element; readonly status?: number } | { readonly goTo: string }

/** A page for everyone. A form that another site makes the browser send is refused. */
export function openPage(language: Language, handle: (at: AtPortal) => Promise<Answered>): RouteHandlerMethod {
  return async (request, reply) => {
    requireOwnPage(request)
    return send(reply, await handle(atPortal(request, reply, language)))
  }
}

/**
 * A page of her own case. Without a session she is asked for her code; what she had typed stays with her. A form without
 * the token of this session changes nothing and is shown again.
 */
export function ownPage(
  language: Language,
  { database }: Pick<House, 'database'>,
  handle: (at: AtOwnCase) => Promise<Answered>,
): RouteHandlerMethod {
  return async (request, reply) => {
    requireOwnPage(request)
    const at = atPortal(request, reply, language)
    const cookie = cookieOf(request, 'amparo')
    const holder = await findHolder(database.queries, cookie, at.now)
    if (!holder || cookie === undefined) {
      if (cookie === undefined && request.method === 'GET') return reply.redirect(returnAddress(language), 303)
      clearCookie(request, reply, 'amparo')
      return send(reply, { page: overPage(language, at.fields), status: 403 })
    }
    const isStale = request.method !== 'GET' && !isOfSession(cookie, at.fields.get('form-token'))
    const going = isStale ? 'here' : at.fields.get('go')
    return send(reply, await handle({ ...at, holder, cookie, token: formToken(cookie), going, isStale }))
  }
}

function isOfSession(cookie: SessionCookie, token: string): boolean {
  try {
    requireFormToken(cookie, token)
    return true
  } catch {
    return false
  }
}

function atPortal(request: FastifyRequest, reply: FastifyReply, language: Language): AtPortal {
  return { request, reply, language, fields: fieldsOf(request), now: new Date() }
}

function send(reply: FastifyReply, answered: Answered): FastifyReply {
  if ('goTo' in answered) return reply.redirect(answered.goTo, 303)
  return reply
    .code(answered.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(renderPage(answered.page))
}
