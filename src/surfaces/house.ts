import { offerCatalogue } from './api/catalogue.ts'
import { offerDoors } from './api/doors.ts'
import { offerReference } from './api/reference.tsx'
import { offerLibrary } from './portal/library.ts'
import { offerPortal } from './portal/portal.ts'
import type { Surface } from './server/app.ts'

/** Everything the house offers, in the order in which routes are registered. */
export const surfaces: readonly Surface[] = [offerPortal, offerLibrary, offerDoors, offerCatalogue, offerReference]
