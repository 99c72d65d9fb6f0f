import { z } from 'zod'
import packageFile from '../../../package.json' with { type: 'json' }
import type { App, Services } from './app.ts'

const Health = z.object({
  ok: z.boolean().describe('Whether everything below is as it should be'),
  version: z.string(),
  database: z.enum(['reachable', 'unreachable']),
})

/** `GET /healthz`, for those who watch over a node: 200 if it can work, 503 if not. */
export function reportHealth(app: App, { database }: Services): void {
  app.get('/healthz', { schema: { response: { 200: Health, 503: Health } } }, async (_request, reply) => {
    const ok = await database.reachable()
    const health = {
      ok,
      version: packageFile.version,
      database: ok ? ('reachable' as const) : ('unreachable' as const),
    }
    return reply.code(ok ? 200 : 503).send(health)
  })
}
