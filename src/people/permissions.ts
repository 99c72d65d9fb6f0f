import type { Actor } from './actor.ts'
import { refuse } from './refusals.ts'
import { Role } from './role.ts'

/** Everyone who is signed in as staff. */
const everyone = Role.options

/**
 * Who may do what in their own organisation; `people.permission` says each in a sentence. None of this opens a file: a
 * file is read by its members only, whatever their roles, and nobody is made a member by a role.
 */
export const permissions = {
  'see-own-sessions': everyone,
  'keep-passkeys': everyone,
  'see-staff': everyone,
  invite: ['administrator'],
  admit: ['administrator'],
  'change-roles': ['administrator'],
  'remove-staff': ['administrator'],
  'open-intake': ['intake'],
  'share-intake': ['intake'],
  'read-intake-queue': ['intake'],
  assign: ['intake'],
  'work-on-case': [
    'caseworker',
    'legal-adviser',
    'interpreter',
    'liaison',
    'decision-maker',
    'guardian',
    'reparations',
  ],
  'order-legal-hold': ['legal-adviser', 'decision-maker'],
  'plan-recovery': everyone,
  'decide-recovery': ['administrator', 'guardian', 'decision-maker'],
  'stop-recovery': ['administrator'],
  'set-recovery-delay': ['administrator'],
  'read-metrics': ['administrator', 'monitor'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** Whether one of the actor's roles has the permission. Whether the thing belongs to the actor's organisation is asked besides. */
export function may(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const entitled: readonly Role[] = permissions[permission]
  return actor.roles.some((role) => entitled.includes(role))
}

/** Refuses `not-entitled` unless the actor has the permission. */
export function requirePermission(actor: Pick<Actor, 'roles'>, permission: Permission): void {
  if (!may(actor, permission)) refuse('not-entitled')
}
