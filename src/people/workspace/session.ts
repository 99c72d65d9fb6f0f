import type { FastifyRequest } from 'fastify'
import type { Actor, Holder } from '../actor.ts'
import { findActor, findHolder, type SignedIn } from '../operations/sessions.ts'
import { refuse } from '../refusals.ts'
import { cookieOf } from './cookies.ts'
import type { PeopleServices } from './people-services.ts'

/** Who is signed in as staff, with the register of the organisation; absent when nobody is. Refuses as `findActor`. */
export async function signedInOf(
  request: FastifyRequest,
  { database, node }: PeopleServices,
): Promise<SignedIn | undefined> {
  return await findActor(database.queries, node, cookieOf(request, 'amparo-desk'), new Date())
}

/** Who is signed in as staff; absent when nobody is. Refuses as `findActor`. */
export async function actorOf(request: FastifyRequest, services: PeopleServices): Promise<Actor | undefined> {
  return (await signedInOf(request, services))?.actor
}

/** Who is signed in as staff. Refuses `signed-out` when nobody is. */
export async function requireActor(request: FastifyRequest, services: PeopleServices): Promise<Actor> {
  return (await actorOf(request, services)) ?? refuse('signed-out')
}

/** Who came back with a receipt code; absent when nobody did. Refuses as `findHolder`. */
export async function holderOf(
  request: FastifyRequest,
  { database }: Pick<PeopleServices, 'database'>,
): Promise<Holder | undefined> {
  return await findHolder(database.queries, cookieOf(request, 'amparo'), new Date())
}

/** Who came back with a receipt code. Refuses `signed-out` when nobody did. */
export async function requireHolder(
  request: FastifyRequest,
  services: Pick<PeopleServices, 'database'>,
): Promise<Holder> {
  return (await holderOf(request, services)) ?? refuse('signed-out')
}
