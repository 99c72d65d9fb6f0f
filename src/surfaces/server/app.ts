import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Database } from '../../database/connect.ts'

/** The server as surfaces see it: routes declared with Zod schemas are typed by them. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** What the house lends to its surfaces. */
export type Services = { readonly database: Database }

/** A part of the house with routes of its own. Hooks it adds stay within it. */
export type Surface = (app: App, services: Services) => void | Promise<void>
