import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerError, answerFailures } from './answers.ts'
import type { App, Services, Surface } from './app.ts'
import { bounds, readBodies } from './bodies.ts'
import { compressAnswers } from './compress.ts'
import { checkRequests } from './faults.ts'
import { serveFiles } from './files.ts'
import { safeHeaders } from './headers.ts'
import { reportHealth } from './health.ts'
import type { Log } from './log.ts'
import { describeApi } from './openapi.ts'

const seconds = 1000

/** What stands before the server: the addresses of proxies whose X-Forwarded headers are believed. */
export type Standing = { readonly trustedProxies: readonly string[] }

/** Assembles the server from its surfaces. It does not listen yet. */
export async function createServer(
  services: Services,
  surfaces: readonly Surface[],
  log: Log,
  { trustedProxies }: Standing = { trustedProxies: [] },
): Promise<App> {
  const app = Fastify({
    trustProxy: [...trustedProxies],
    bodyLimit: bounds.bodyBytes,
    requestTimeout: 30 * seconds,
    http: { maxHeaderSize: bounds.headerBytes, headersTimeout: 15 * seconds },
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, log),
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>()

  app.setSerializerCompiler(serializerCompiler)
  checkRequests(app)
  readBodies(app)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(safeHeaders))
  app.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, never the address: an address can carry what a person typed, and an IP says who.
    const route = request.routeOptions.url ?? 'none'
    log({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), id: request.id })
  })
  compressAnswers(app)
  answerFailures(app, log)

  await describeApi(app)
  await serveFiles(app)
  reportHealth(app, services)
  for (const surface of surfaces) await app.register(async (scope: App) => surface(scope, services))
  await app.ready()
  return app
}
