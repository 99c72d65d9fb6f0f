import { randomBytes } from 'node:crypto'
import { refuse } from './refusals.ts'

// Letters and digits that are not mistaken for one another (Crockford's base 32).
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 24

/** How long an invitation is good for. */
export const invitationDays = 7

/** A new random code of 120 bits, in groups of four. Whoever has it can accept the invitation. */
export function createInvitationCode(): string {
  const characters = Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return (characters.match(/.{4}/g) ?? []).join('-')
}

/** The code however it was typed or pasted, also as the end of the link. Refuses `invitation-unreadable`. */
export function parseInvitationCode(text: string): string {
  return readCode(text) ?? refuse('invitation-unreadable')
}

/** A code made by {@link createInvitationCode}, whatever it is for; absent when the text is none. */
export function readCode(text: string): string | undefined {
  const typed = text.trim().split('/').at(-1) ?? ''
  const plain = typed
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  if (plain.length !== length || Array.from(plain).some((each) => !alphabet.includes(each))) return undefined
  return (plain.match(/.{4}/g) ?? []).join('-')
}
