import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { JSX } from 'preact'
import { renderPage } from '../../kit/layout/render-page.ts'
import type { Language } from '../../kit/text/language.ts'
import type { SessionCookie } from '../../vault/session-key.ts'
import { formToken, requireFormToken } from '../form-token.ts'
import { type RecoveryNotice, recoveryNotices } from '../operations/recovery-request.ts'
import type { SignedIn } from '../operations/sessions.ts'
import { refuse } from '../refusals.ts'
import { cookieOf } from './cookies.ts'
import { deskLanguage } from './desk-language.ts'
import { faultFrom } from './faults.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { textsWritten } from './kept.tsx'
import { signInAddress } from './links.ts'
import { isOwnPage, requireOwnPage } from './own-page.ts'
import type { PeopleServices } from './people-services.ts'
import { RefusedPage } from './refused-page.tsx'
import { signedInOf } from './session.ts'

/** A request at the desk. */
export type AtDesk = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly fields: Fields
  readonly now: Date
}

/** A request of someone who is signed in. */
export type SignedInAtDesk = AtDesk &
  SignedIn & {
    readonly cookie: SessionCookie
    /** What every form on the page has to carry. */
    readonly token: string
    /** What is under way about recovery, and concerns this person. */
    readonly notices: readonly RecoveryNotice[]
  }

/** What a page answers: itself, the address to go on to, or something to save under a name. */
export type Answered =
  | { readonly page: JSX.Element; readonly status?: number }
  | { readonly goTo: string }
  | { readonly save: string; readonly name: string; readonly type: string }

/** A page for everyone at the desk, such as signing in. A form that another site makes the browser send is refused. */
export function openRoute(handle: (at: AtDesk) => Promise<Answered>): RouteHandlerMethod {
  return async (request, reply) => {
    const at = atDesk(request, reply)
    return await answer(at, async () => {
      requireOwnPage(request)
      return await handle(at)
    })
  }
}

/**
 * A page for members of staff. Whoever is not signed in goes to sign in; a form without the token of the session is
 * refused (`form-not-ours`). A refusal that no page of its own says is said on one.
 */
export function deskRoute(
  services: PeopleServices,
  handle: (at: SignedInAtDesk) => Promise<Answered>,
): RouteHandlerMethod {
  return async (request, reply) => {
    const at = atDesk(request, reply)
    return await answer(at, async () => {
      requireOwnPage(request)
      const cookie = cookieOf(request, 'amparo-desk')
      const signedIn = await signedInOf(request, services)
      if (!signedIn || cookie === undefined) {
        if (textsWritten(request).length > 0) refuse('signed-out')
        return { goTo: signInAddress }
      }
      if (request.method !== 'GET') requireFormToken(cookie, at.fields.get('form-token'))
      const notices = await recoveryNotices(services.database.queries, services.node, signedIn)
      return await handle({ ...at, ...signedIn, cookie, token: formToken(cookie), notices })
    })
  }
}

function atDesk(request: FastifyRequest, reply: FastifyReply): AtDesk {
  return { request, reply, language: deskLanguage(request), fields: fieldsOf(request), now: new Date() }
}

async function answer(at: AtDesk, handle: () => Promise<Answered>): Promise<FastifyReply> {
  const { reply, language } = at
  const answered = await handle().catch((error: unknown): Answered => {
    const fault = faultFrom(error)
    // What another site made the browser send is not shown as if it were ours.
    const texts = isOwnPage(at.request) ? textsWritten(at.request) : []
    return { page: RefusedPage({ language, fault, texts }), status: fault.status }
  })
  if ('goTo' in answered) return reply.redirect(answered.goTo, 303)
  if ('save' in answered)
    return reply
      .type(answered.type)
      .header('content-disposition', `attachment; filename="${answered.name}"`)
      .send(answered.save)
  return reply
    .code(answered.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(renderPage(answered.page))
}
