import { alarming as alarmingInChronicle } from '../../chronicle/refusals.ts'
import { Refusal } from '../../kit/refusal.ts'
import { alarming as alarmingInVault } from '../../vault/refusals.ts'

/**
 * The reason of a refusal which says that something was altered after it was signed or sealed: a row was swapped, a key
 * replaced. Whoever answers for the node must learn of it at once. Absent for every other error.
 */
export function alarmOf(error: unknown): string | undefined {
  if (!(error instanceof Refusal)) return undefined
  const { reason } = error
  const isAlarming = alarmingInVault.has(reason) || alarmingInChronicle.has(reason) || reason.startsWith('register-')
  return isAlarming ? reason : undefined
}
