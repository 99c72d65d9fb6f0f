import { z } from 'zod'

/** What a member of staff does for the organisation. A person can have several. */
export const Role = z.enum([
  'intake',
  'caseworker',
  'legal-adviser',
  'interpreter',
  'liaison',
  'decision-maker',
  'guardian',
  'reparations',
  'monitor',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** At least one role, none twice, in the order of the list, so that the same roles are always written the same way. */
export const Roles = z
  .array(Role)
  .min(1)
  .refine((roles) => roles.join() === inOrder(roles).join(), { message: 'roles' })

/** The roles in the order of the list, each once. */
export function inOrder(roles: readonly Role[]): Role[] {
  return Role.options.filter((role) => roles.includes(role))
}
