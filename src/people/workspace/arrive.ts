import type { SessionCookie } from '../../vault/session-key.ts'
import type { DeviceMark } from '../device.ts'
import { openIntakeIfDue } from '../operations/intake.ts'
import { findActor } from '../operations/sessions.ts'
import { may } from '../permissions.ts'
import { setCookie } from './cookies.ts'
import type { Answered, AtDesk } from './desk-route.ts'
import { deskAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'

/** Lets someone in whose session has begun. The first intake worker who comes by opens the intake. */
export async function arrive(
  { request, reply, now }: AtDesk,
  { database, node }: PeopleServices,
  { cookie, device }: { readonly cookie: SessionCookie; readonly device: DeviceMark },
): Promise<Answered> {
  setCookie(request, reply, 'amparo-desk', cookie)
  setCookie(request, reply, 'amparo-device', device)
  const found = await findActor(database.queries, node, cookie, now)
  if (found && may(found.actor, 'open-intake')) {
    await database.queries.transaction().execute((queries) => openIntakeIfDue(queries, node, found.actor, now))
  }
  return { goTo: deskAddress }
}
