import type { FastifyRequest } from 'fastify'
import { findActor, type SignedIn } from '../operations/sessions.ts'
import { cookieOf } from './cookies.ts'
import type { PeopleServices } from './people-services.ts'

/** Who is signed in as staff, with the register of the organisation; absent when nobody is. Refuses as `findActor`. */
export async function signedInOf(
  request: FastifyRequest,
  { database, node }: PeopleServices,
): Promise<SignedIn | undefined> {
  return await findActor(database.queries, node, cookieOf(request, 'amparo-desk'), new Date())
}
