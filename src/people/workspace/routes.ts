import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLanguage } from '../../kit/text/language.ts'
import { createGate } from '../operations/gate.ts'
import { askRemoval, remove, saveRoles, showColleague } from './colleague.tsx'
import { setCookie } from './cookies.ts'
import { type Answered, type AtDesk, deskRoute, openRoute, type SignedInAtDesk } from './desk-route.ts'
import { accept, checkInvitation, showInvitation } from './invitation.tsx'
import {
  acceptAddress,
  codeAddress,
  colleagueAddress,
  invitationAddress,
  joinAddress,
  languageAddress,
  passkeyAddAddress,
  passkeyArrivalAddress,
  passkeyNewAddress,
  passkeysAddress,
  passkeySignInAddress,
  peopleAddress,
  recoverAddress,
  recoverFinishAddress,
  recoveryAddress,
  recoveryListsAddress,
  removalAddress,
  sessionsAddress,
  signInAddress,
  signOutAddress,
} from './links.ts'
import { beginNewPasskey, keepNewPasskey } from './passkey-new.tsx'
import { arriveWithPasskey, askForPasskey } from './passkey-sign-in.tsx'
import { changePasskeys, showPasskeys } from './passkeys.tsx'
import type { PeopleServices } from './people-services.ts'
import { changePeople, showPeople } from './people.tsx'
import { checkRecover, finishRecover, showRecover } from './recover.tsx'
import { changeLists } from './recovery-lists.tsx'
import { changeRecovery, showRecovery } from './recovery.tsx'
import { endSessions, showSessions } from './sessions.tsx'
import { showCode, showSignIn, signIn, signInWithCode, signOut } from './sign-in.tsx'

/** Registers what the pages need of a server: only the methods that are used, so that any Fastify server fits. */
type Server = Pick<FastifyInstance, 'get' | 'post'>

type OfStaff = (at: SignedInAtDesk, services: PeopleServices) => Promise<Answered>

/** The pages on which staff sign in, join, see one another and their sessions. */
export function offerPeople(app: Server, services: PeopleServices): void {
  const gate = createGate()
  const staff = (handle: OfStaff) => deskRoute(services, (at) => handle(at, services))

  app.get(
    signInAddress,
    openRoute((at) => showSignIn(at, services)),
  )
  app.post(
    signInAddress,
    openRoute((at) => signIn(at, services, gate)),
  )
  app.get(
    codeAddress,
    openRoute((at) => showCode(at, services)),
  )
  app.post(
    codeAddress,
    openRoute((at) => signInWithCode(at, services, gate)),
  )
  app.post(
    passkeySignInAddress,
    openRoute((at) => askForPasskey(at, services)),
  )
  app.post(
    passkeyArrivalAddress,
    openRoute((at) => arriveWithPasskey(at, services, gate)),
  )
  app.post(signOutAddress, staff(signOut))
  app.post(languageAddress, openRoute(chooseLanguage))

  app.get(
    joinAddress,
    openRoute((at) => showInvitation(at, '')),
  )
  app.get(
    invitationAddress(':code'),
    openRoute((at) => showInvitation(at, parameter(at.request, 'code'))),
  )
  app.post(
    joinAddress,
    openRoute((at) => checkInvitation(at, services)),
  )
  app.post(
    acceptAddress,
    openRoute((at) => accept(at, services)),
  )

  app.get(recoverAddress, openRoute(showRecover))
  app.post(
    recoverAddress,
    openRoute((at) => checkRecover(at, services)),
  )
  app.post(
    recoverFinishAddress,
    openRoute((at) => finishRecover(at, services)),
  )
  app.get(
    recoveryAddress,
    staff((at) => showRecovery(at, services)),
  )
  app.post(recoveryAddress, staff(changeRecovery))
  app.post(recoveryListsAddress, staff(changeLists))

  app.get(sessionsAddress, staff(showSessions))
  app.post(sessionsAddress, staff(endSessions))

  app.get(
    passkeysAddress,
    staff((at) => showPasskeys(at, services)),
  )
  app.post(passkeysAddress, staff(changePasskeys))
  app.post(
    passkeyNewAddress,
    staff((at) => beginNewPasskey(at, services, gate)),
  )
  app.post(passkeyAddAddress, staff(keepNewPasskey))

  app.get(
    peopleAddress,
    staff((at) => showPeople(at, services)),
  )
  app.post(peopleAddress, staff(changePeople))
  const one = (handle: (at: SignedInAtDesk, services: PeopleServices, account: string) => Promise<Answered>) =>
    staff((at) => handle(at, services, parameter(at.request, 'account')))
  app.get(colleagueAddress(':account'), one(showColleague))
  app.post(colleagueAddress(':account'), one(saveRoles))
  app.get(removalAddress(':account'), one(askRemoval))
  app.post(removalAddress(':account'), one(remove))
}

/** Shows the desk in another language from now on, in this browser. */
async function chooseLanguage({ request, reply, fields }: AtDesk): Promise<Answered> {
  const language = fields.get('language')
  if (isLanguage(language)) setCookie(request, reply, 'amparo-language', language)
  const to = fields.get('to')
  return { goTo: /^\/desk(\/[\w-]+)*$/.test(to) ? to : signInAddress }
}

function parameter({ params }: FastifyRequest, name: string): string {
  const given: Readonly<Record<string, unknown>> = typeof params === 'object' && params !== null ? { ...params } : {}
  const value = given[name]
  return typeof value === 'string' ? value.slice(0, 100) : ''
}
