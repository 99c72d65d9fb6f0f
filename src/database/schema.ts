import type { Generated } from 'kysely'

/** The tables, column by column, as the migrations leave them. */
export type Schema = {
  readonly migration: MigrationTable
}

type MigrationTable = {
  readonly name: string
  readonly digest: string
  readonly applied_at: Generated<Date>
}
