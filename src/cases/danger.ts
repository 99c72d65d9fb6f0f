import { z } from 'zod'
import type { State } from '../procedures/state.ts'

const Said = z.string().optional()

/** The danger as it was last recorded in a run of the intake. */
export function dangerIn({ done }: State): string {
  const said = done.filter((each) => !each.overtaken).flatMap((each) => Said.parse(each.open['danger']) ?? [])
  return said.at(-1) ?? 'not-said'
}
