import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Site, siteOf } from '../passkeys/site.ts'
import { refuse } from '../refusals.ts'
import type { PeopleServices } from './people-services.ts'

type Services = Pick<PeopleServices, 'origin'>

/** The site to which passkeys of this request are bound; absent where they cannot be used. */
export function passkeySite({ host, protocol }: FastifyRequest, { origin }: Services): Site | undefined {
  return siteOf(host, protocol, origin)
}

/** The same. Refuses `passkeys-not-here`. */
export function requirePasskeySite(request: FastifyRequest, services: Services): Site {
  return passkeySite(request, services) ?? refuse('passkeys-not-here')
}

/** Lets this one page ask for passkeys, which is forbidden to all others. */
export function letAskForPasskeys(reply: FastifyReply): void {
  const policy = String(reply.getHeader('permissions-policy') ?? '')
  void reply.header(
    'permissions-policy',
    policy.replace('publickey-credentials-get=()', 'publickey-credentials-get=(self)'),
  )
}
