import type { PeopleReason } from './refusals.ts'

/** So many characters at least (NIST SP 800-63B, where nothing but the passphrase protects). */
export const shortestPassphrase = 15
const longestPassphrase = 500

/**
 * Why a passphrase cannot be used; absent when it can. Length decides, any character counts, nothing has to be mixed in
 * (NIST SP 800-63B, 3.1.1.2). Refused besides is what anyone would try first: one pattern repeated, a run along the
 * alphabet or the keyboard, the names around it (`names`: of the person, the organisation, this service) and little else.
 */
export function passphraseFault(passphrase: string, names: readonly string[]): PeopleReason | undefined {
  const characters = Array.from(passphrase.normalize('NFC'))
  if (characters.length < shortestPassphrase) return 'passphrase-too-short'
  if (characters.length > longestPassphrase) return 'passphrase-too-long'
  const plain = characters
    .join('')
    .toLocaleLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '')
  if (new Set(plain).size < 5 || repeats(plain) || runs.some((run) => isAlong(plain, run)))
    return 'passphrase-too-plain'
  const rest = names.reduce((text, name) => without(text, name), plain)
  return Array.from(rest).length < shortestPassphrase / 2 ? 'passphrase-tells-name' : undefined
}

const runs = ['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiopasdfghjklzxcvbnm']

function repeats(text: string): boolean {
  return /^(.{1,8}?)\1{2,}.{0,8}$/su.test(text)
}

function isAlong(text: string, run: string): boolean {
  return run.repeat(4).includes(text)
}

function without(text: string, name: string): string {
  const plain = name.toLocaleLowerCase().replaceAll(/[\s\p{P}]/gu, '')
  return plain.length < 3 ? text : text.replaceAll(plain, '')
}
