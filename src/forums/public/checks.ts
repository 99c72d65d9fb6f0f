import { checkStatuses, type CheckStatus } from '../../rules/source.ts'

/** How many facts were checked how. */
export type Checks = Readonly<Record<CheckStatus, number>>

/** Counts every source named anywhere within an entry of the law by how it was checked. */
export function checksIn(entry: unknown): Checks {
  const counts = { verified: 0, 'partly-verified': 0, unverified: 0 }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('instrument' in value && 'status' in value) {
      const status = checkStatuses.find((each) => each === value.status)
      if (status !== undefined) counts[status] += 1
    }
    Object.values(value).forEach(visit)
  }
  visit(entry)
  return counts
}
