import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Answers } from '../../kit/html/go.tsx'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The form of this route holds what a person wrote: in an outage, or when we fail, its fields come back in a page whose
     * button sends them again. Not for forms with a passphrase, or a code that its page did not show.
     */
    sendAgain?: true
  }
}

/** A form to be sent again: where to, and its fields in order. */
export type Again = { readonly action: string; readonly fields: Answers }

const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The form that this request sent, if its route keeps forms for their writers; else undefined. */
export function fieldsToSendAgain(request: FastifyRequest): Again | undefined {
  if (!request.routeOptions.config.sendAgain) return undefined
  const { success, data } = Fields.safeParse(request.body)
  if (!success) return undefined
  const fields = Object.entries(data).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  return { action: request.url, fields }
}
