import { refuse } from './refusals.ts'

/**
 * The name as it is compared, however it was typed: composed letters, lower case, no spaces around it. Refuses
 * `sign-in-name-unfit` for what is shorter than three or longer than 64 characters, or has spaces or signs in it that
 * nobody sees.
 */
export function plainSignInName(typed: string): string {
  const name = typed.trim().normalize('NFKC').toLowerCase()
  if (!/^[\p{L}\p{M}\p{N}._@+-]{3,64}$/u.test(name)) refuse('sign-in-name-unfit')
  return name
}
