import { placeFrom } from '../../database/connect.ts'
import { serveUntilAsked } from './ending.ts'
import { openHouse } from './open-house.ts'

/** `npm start`: serves the house, says where, and ends cleanly when asked to. */
serveUntilAsked(async () => {
  const port = await openHouse(process.env, placeFrom(process.env))
  process.stdout.write(`Amparo is at http://localhost:${port}
Try it: open http://localhost:${port}/find-your-way, or say: npx amparo doors examples/decision-in-france.json
`)
})
