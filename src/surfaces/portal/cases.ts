import type { FastifyRequest, FastifyReply } from 'fastify'
import {
  closeAddress,
  contactAddress,
  fileAddress,
  messageAddress,
  newCodeAddress,
  ownCaseAddress,
  returnAddress,
  stepAddress,
  viewsAddress,
} from '../../cases/links.ts'
import { askForCode, closeCase, comeBack } from '../../cases/portal/come-back.tsx'
import { saveContact, showContact } from '../../cases/portal/contact-page.tsx'
import { fileACase } from '../../cases/portal/file-a-case.tsx'
import { showMyCase, writeToDesk } from '../../cases/portal/my-case.tsx'
import { askForNewCode, changeCode } from '../../cases/portal/new-code-page.tsx'
import { type Answered, type AtOwnCase, openPage, ownPage } from '../../cases/portal/portal-route.ts'
import { takeStep } from '../../cases/portal/step-page.tsx'
import { showViews } from '../../cases/portal/views-page.tsx'
import { type Language, languages } from '../../kit/text/language.ts'
import type { App, Services } from '../server/app.ts'
import { languageIn } from '../server/failure-page.tsx'

/** The pages on which a person files, comes back with her code, and sees her own case. */
export function offerCases(app: App, services: Services): void {
  app.get('/file', async (request, reply) => toLanguage(request, reply, fileAddress))
  app.get('/return', async (request, reply) => toLanguage(request, reply, returnAddress))
  for (const language of languages) {
    offerFiling(app, services, language)
    offerOwnCase(app, services, language)
  }
}

function toLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  address: (language: Language) => string,
): FastifyReply {
  return reply.header('vary', 'Accept-Language').redirect(address(languageIn(request.headers['accept-language'])), 303)
}

/** What she writes comes back in an outage, her code with it: without it she would have to write it down anew. */
const keeping = { config: { sendAgain: true } } as const

function offerFiling(app: App, services: Services, language: Language): void {
  const filing = openPage(language, (at) => fileACase(at, services))
  app.get(fileAddress(language), filing)
  app.post(fileAddress(language), keeping, filing)
  app.get(returnAddress(language), openPage(language, askForCode))
  app.post(
    returnAddress(language),
    openPage(language, (at) => comeBack(at, services)),
  )
}

function offerOwnCase(app: App, services: Services, language: Language): void {
  const own = (handle: (at: AtOwnCase, house: Services) => Promise<Answered>) =>
    ownPage(language, services, (at) => handle(at, services))
  const toCase = ownPage(language, services, async () => ({ goTo: ownCaseAddress(language) }))
  app.get(ownCaseAddress(language), own(showMyCase))
  app.get(messageAddress(language), toCase)
  app.post(messageAddress(language), keeping, own(writeToDesk))
  app.get(stepAddress(language), toCase)
  app.post(stepAddress(language), keeping, own(takeStep))
  app.get(contactAddress(language), own(showContact))
  app.post(contactAddress(language), keeping, own(saveContact))
  app.get(viewsAddress(language), own(showViews))
  app.get(newCodeAddress(language), own(askForNewCode))
  app.post(newCodeAddress(language), own(changeCode))
  app.get(closeAddress(language), toCase)
  app.post(closeAddress(language), own(closeCase))
}
