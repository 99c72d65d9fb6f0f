import { offerPeople } from '../people/workspace/routes.ts'
import { runOutClock } from '../procedures/operations/run-out.ts'
import { ClockJob, clockJob } from '../procedures/reactions.ts'
import { offerCatalogue } from './api/catalogue.ts'
import { offerDoors } from './api/doors.ts'
import { offerReference } from './api/reference.tsx'
import { offerCases } from './portal/cases.ts'
import { offerLibrary } from './portal/library.ts'
import { offerPortal } from './portal/portal.ts'
import type { Surface, Worker } from './server/app.ts'
import { offerDesk } from './workspace/cases.ts'

/** Everything the house offers, in the order in which routes are registered. */
export const surfaces: readonly Surface[] = [
  offerPortal,
  offerCases,
  offerLibrary,
  offerDoors,
  offerCatalogue,
  offerReference,
  offerPeople,
  offerDesk,
]

/** Everything the house does by itself. */
export const workers: readonly Worker[] = [
  {
    job: clockJob,
    handlerFor:
      ({ database, engine }) =>
      async (data) =>
        await runOutClock(database, engine, ClockJob.parse(data), new Date()),
  },
]
