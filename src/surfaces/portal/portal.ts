import { setTimeout } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import { answer } from '../../forums/answer.ts'
import { calendarOf } from '../../forums/calendar.ts'
import { calendarAddress, homeAddress, paperAddress, wayAddress } from '../../forums/links.ts'
import { findYourWay, matterOf, type Asked } from '../../forums/portal/find-your-way.tsx'
import { today } from '../../kit/plain-date.ts'
import { leaveAddress } from '../../kit/layout/leave.tsx'
import { renderPage } from '../../kit/layout/render-page.ts'
import { languages, type Language } from '../../kit/text/language.ts'
import { theLaw } from '../../law/the-law.ts'
import { endSession } from '../../people/operations/sessions.ts'
import { clearCookie, cookieOf } from '../../people/workspace/cookies.ts'
import type { App, Services } from '../server/app.ts'
import type { FormFields } from '../server/bodies.ts'
import { languageIn } from '../server/failure-page.tsx'
import { HomePage } from './home.tsx'
import { findPrinter, printPaper } from './paper.ts'

/** A page that tells a stranger nothing; leaving quickly goes there. */
const neutralSite = 'https://www.wikipedia.org/'

/** The pages a person walks through without signing in. Nothing she sends is kept, and nothing of it stands in an address. */
export function offerPortal(app: App, { database }: Pick<Services, 'database'>): void {
  theLaw()
  app.get('/', async (request, reply) => toLanguage(request, reply, homeAddress))
  app.get('/find-your-way', async (request, reply) => toLanguage(request, reply, wayAddress))
  for (const method of ['GET', 'POST'] as const) {
    app.route({
      method,
      url: leaveAddress,
      handler: async (request, reply) => {
        await leave(request, reply, database)
        return reply.redirect(neutralSite, 303)
      },
    })
  }
  for (const language of languages) offerIn(app, language)
}

const longestWait = 1000

/** Ends the session of whoever came back with a code. Nothing may hold up leaving: one that cannot be reached ends by itself. */
async function leave(request: FastifyRequest, reply: FastifyReply, database: Services['database']): Promise<void> {
  const cookie = cookieOf(request, 'amparo')
  if (cookie === undefined) return
  clearCookie(request, reply, 'amparo')
  await Promise.race([endSession(database.queries, cookie).catch(() => {}), setTimeout(longestWait)])
}

function toLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  address: (language: Language) => string,
): FastifyReply {
  return reply.header('vary', 'Accept-Language').redirect(address(languageIn(request.headers['accept-language'])), 303)
}

function offerIn(app: App, language: Language): void {
  app.get(`/${language}`, async (_request, reply) => reply.redirect(homeAddress(language), 303))
  const asked = (request: FastifyRequest): Asked => ({
    fields: (request.body ?? {}) as FormFields,
    language,
    law: theLaw(),
    on: today(),
  })
  app.get(homeAddress(language), async (_request, reply) => send(reply, 200, HomePage({ language })))
  for (const method of ['GET', 'POST'] as const) {
    app.route({
      method,
      url: wayAddress(language),
      handler: async (request, reply) => {
        const { status, page } = findYourWay(asked(request))
        return send(reply, status, page)
      },
    })
  }
  app.post(calendarAddress(language), async (request, reply) => {
    const given = asked(request)
    const matter = matterOf(given)
    if (matter === undefined) return back(reply, given)
    const neutral = given.fields['words'] === 'neutral'
    const file = calendarOf(
      answer(matter, given.on, given.law.library),
      language,
      given.law.inLanguage(language),
      neutral,
    )
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="days.ics"')
      .send(file)
  })
  app.post(paperAddress(language), async (request, reply) => {
    const given = asked(request)
    const { page } = findYourWay({ ...given, fields: { ...given.fields, go: 'result' } })
    const printer = findPrinter()
    if (printer === undefined) return send(reply, 200, page)
    const paper = await printPaper(printer, renderPage(page))
    return reply.type('application/pdf').header('content-disposition', 'attachment; filename="paper.pdf"').send(paper)
  })
}

/** What does not fit together goes back to where it can be changed. */
function back(reply: FastifyReply, given: Asked): FastifyReply {
  const { status, page } = findYourWay({ ...given, fields: { ...given.fields, go: 'check' } })
  return send(reply, status, page)
}

function send(reply: FastifyReply, status: number, page: JSX.Element): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(renderPage(page))
}
