import { text } from '../../kit/text/text.ts'
import { may } from '../permissions.ts'
import type { DeskVisitor } from './desk-page.tsx'
import type { SignedInAtDesk } from './desk-route.ts'
import { deskAddress, passkeysAddress, peopleAddress, recoveryAddress, sessionsAddress } from './links.ts'

/** The frame of every page of someone signed in: the organisation, the way around, the token of its forms. */
export function visitorOf({ language, register, token, actor, notices }: SignedInAtDesk): DeskVisitor {
  const t = text(language)
  const hasCases = may(actor, 'work-on-case') || may(actor, 'read-intake-queue')
  const navigation = [
    ...(hasCases ? [{ text: t('people.desk.cases'), href: deskAddress }] : []),
    { text: t('people.desk.people'), href: peopleAddress },
    { text: t('people.desk.sessions'), href: sessionsAddress },
    { text: t('passkeys.navigation'), href: passkeysAddress },
    { text: t('recovery.navigation'), href: recoveryAddress },
  ]
  return { organisation: register.name, navigation, token, notices }
}
