import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Database } from '../../database/connect.ts'
import type { JobHandler } from '../../database/jobs.ts'
import type { PeopleServices } from '../../people/workspace/people-services.ts'
import type { Engine } from '../../procedures/operations/perform.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { SlowHash } from '../../vault/slow-hash.ts'

/** The server as surfaces see it: routes declared with Zod schemas are typed by them. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** What the house lends to its surfaces: where things are kept, what this node itself can sign and cover, the
 * one slow hash, and what procedures run on. */
export type Services = {
  readonly database: Database
  readonly node: NodeKeys
  readonly hash: SlowHash
  readonly engine: Engine
  readonly leaveFiles: PeopleServices['leaveFiles']
  readonly origin?: PeopleServices['origin']
}

/** Something the house does by itself when its time has come: which jobs, and how. */
export type Worker = { readonly job: string; readonly handlerFor: (services: Services) => JobHandler }

/** A part of the house with routes of its own. Hooks it adds stay within it. */
export type Surface = (app: App, services: Services) => void | Promise<void>
