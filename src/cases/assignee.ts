import { z } from 'zod'
import type { State } from '../procedures/state.ts'

/** Who was asked last to be responsible for the case of this assignment, unless nobody is. */
export function assigneeIn({ status, done }: State): string | null {
  const offered = done.findLast((each) => each.act === 'offer' && !each.overtaken)
  const assignee = z.string().safeParse(offered?.open['assignee'])
  return ['offered', 'assigned'].includes(status) && assignee.success ? assignee.data : null
}
