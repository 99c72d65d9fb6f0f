import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Database } from '../src/database/connect.ts'

/** A database that holds nothing and answers every query with nothing, for surfaces that keep nothing. */
export function noDatabase(): Database {
  const queries: Database['queries'] = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const address = { connectionString: 'postgresql://nowhere.invalid/' }
  return { queries, address, reachable: async () => false, close: async () => {} }
}
