import type { Act } from './procedure-act.ts'

/** The statuses from which an act is possible; `any` means every status that does not end the run. */
export function statusesBefore(
  act: Pick<Act, 'from'>,
  statuses: readonly { readonly id: string; readonly ends: boolean }[],
): readonly string[] {
  return act.from === 'any' ? statuses.filter((status) => !status.ends).map((status) => status.id) : act.from
}
