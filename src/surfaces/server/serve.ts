import { Missing } from '../../database/missing.ts'
import { serveUntilAsked } from './ending.ts'
import { openHouse } from './open-house.ts'

/** `amparo serve`: the house in production, on a PostgreSQL that others run; docs/operating.md describes it. */
serveUntilAsked(async () => {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Missing('DATABASE_URL must name the PostgreSQL on which Amparo is to serve.')
  const port = await openHouse(process.env, { url })
  process.stdout.write(`Amparo listens on port ${port}.\n`)
})
