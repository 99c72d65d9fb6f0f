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

/** Since when somebody was asked to be responsible and has not answered; null where nobody is waited for. */
export function offeredSince({ status, done }: State): Date | null {
  const offered = done.findLast((each) => each.act === 'offer' && !each.overtaken)
  return status === 'offered' && offered ? new Date(offered.at) : null
}

/** Everyone who was ever asked to be responsible, as the assignment has it. */
export function everAsked({ done }: Pick<State, 'done'>): ReadonlySet<string> {
  return new Set(
    done.flatMap(({ act, open }) => (act === 'offer' ? (z.string().safeParse(open['assignee']).data ?? []) : [])),
  )
}

/**
 * Whether someone who was asked is shown the offer alone: she has not answered, or her time to answer has run out while she
 * still has the keys.
 */
export function isOnlyAsked(state: State, account: string): boolean {
  return everAsked(state).has(account) && !(state.status === 'assigned' && assigneeIn(state) === account)
}

/** Whether the assignment lets someone of these roles be responsible for a case. Nobody else is ever let in. */
export function canBeResponsible(roles: readonly Role[]): boolean {
  const parties = theLaw().library.procedures.get('assignment')?.parties ?? []
  const through = parties.find((each) => each.id === 'responsible')?.through ?? []
  return roles.some((role) => through.includes(role))
}
