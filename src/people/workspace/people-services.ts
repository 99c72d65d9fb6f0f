import type { Database } from '../../database/connect.ts'
import type { Keys } from '../keys.ts'

/** What pages for staff need from the house. */
export type PeopleServices = Keys & { readonly database: Database }
