import { z } from 'zod'
import { theLaw } from '../law/the-law.ts'
import type { Role } from '../people/role.ts'
import type { State } from '../procedures/state.ts'

/** Who was asked last to be responsible for the case of this assignment, unless nobody is. */
export function assigneeIn({ status, done }: State): string | null {
  const offered = done.findLast((each) => each.act === 'offer' && !each.overtaken)
  const assignee = z.string().safeParse(offered?.open['assignee'])
  return ['offered', 'assigned'].includes(status) && assignee.success ? assignee.data : null
}

/** Whether the assignment lets someone of these roles be responsible for a case. Nobody else is ever let in. */
export function canBeResponsible(roles: readonly Role[]): boolean {
  const parties = theLaw().library.procedures.get('assignment')?.parties ?? []
  const through = parties.find((each) => each.id === 'responsible')?.through ?? []
  return roles.some((role) => through.includes(role))
}
