import { Secret, TOTP } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'
import { testNode } from '../../test/node.ts'
import { createIdentity } from '../vault/identity.ts'
import type { NodeKeys } from '../vault/node-keys.ts'
import { createSessionCookie } from '../vault/session-key.ts'
import { createDeviceMark, deviceKnownFor } from './device.ts'
import { fingerprintOf } from './fingerprint.ts'
import { formToken, requireFormToken } from './form-token.ts'
import { createInvitationCode, parseInvitationCode } from './invitation-code.ts'
import { createSecondFactor, parseSecondFactor, secondFactorAddress, stepOfCode } from './second-factor.ts'
import { plainSignInName } from './sign-in-name.ts'

let node: NodeKeys
beforeAll(async () => {
  node = (await testNode()).node
})

describe('the code of the second device', () => {
  const now = new Date('2027-03-01T09:00:10Z')
  const secret = createSecondFactor()
  const at = (seconds: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 })
  const step = Math.floor(now.getTime() / 30_000)

  it.each([
    [-60, undefined],
    [-30, step - 1],
    [0, step],
    [30, step + 1],
    [60, undefined],
  ])('of %i seconds away is taken for the step %s', (seconds, expected) => {
    expect(stepOfCode(secret, at(seconds), now, 0)).toBe(expected)
  })

  it('is not taken once it, or a later one, was used', () => {
    expect(stepOfCode(secret, at(0), now, step)).toBeUndefined()
    expect(stepOfCode(secret, at(-30), now, step)).toBeUndefined()
    expect(stepOfCode(secret, at(30), now, step)).toBe(step + 1)
  })

  it('is read with spaces and Arabic digits', () => {
    const code = at(0)
    const arabic = code.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toBe(step)
    expect(stepOfCode(secret, arabic, now, 0)).toBe(step)
    expect(stepOfCode(secret, `${code}0`, now, 0)).toBeUndefined()
  })

  it('comes from a secret that can be typed, and whose address names no person', () => {
    expect(parseSecondFactor(secret.toLowerCase().replaceAll(/(.{4})/g, '$1 '))).toBe(secret)
    expect(() => parseSecondFactor('too short')).toThrow('second-factor-unfit')
    expect(secondFactorAddress(secret)).toMatch(/^otpauth:\/\/totp\/Amparo:desk\?/)
  })
})

describe('a known browser', () => {
  it('is known under the name that signed in there, on that node', async () => {
    const mark = createDeviceMark(node, 'amal')
    expect(mark.startsWith(deviceKnownFor(node, 'amal', mark) ?? 'none')).toBe(true)
    expect(deviceKnownFor(node, 'noor', mark)).toBeUndefined()
    expect(deviceKnownFor((await testNode()).node, 'amal', mark)).toBeUndefined()
    expect(deviceKnownFor(node, 'amal', 'x.y')).toBeUndefined()
  })
})

describe('a form', () => {
  it('is ours if it carries the token of the session', () => {
    const cookie = createSessionCookie()
    requireFormToken(cookie, formToken(cookie))
    for (const token of [undefined, '', cookie, formToken(createSessionCookie())]) {
      expect(() => requireFormToken(cookie, token)).toThrow('form-not-ours')
    }
  })
})

describe('an invitation code', () => {
  it('is read however it is typed or pasted', () => {
    const code = createInvitationCode()
    expect(parseInvitationCode(` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')} `)).toBe(code)
    expect(parseInvitationCode(`https://desk.example/desk/invitation/${code}`)).toBe(code)
    for (const text of ['', code.slice(1), `${code}u`, code.replace(/^./, 'u')]) {
      expect(() => parseInvitationCode(text)).toThrow('invitation-unreadable')
    }
  })
})

describe('a sign-in name', () => {
  it('is the same however it is typed, and has no signs that nobody sees', () => {
    expect(plainSignInName(' Amal.Haddad ')).toBe('amal.haddad')
    expect(plainSignInName('أمل.حداد')).toBe('أمل.حداد')
    for (const name of ['ab', 'amal haddad', 'am\u200Bal', 'x'.repeat(65), '<amal>']) {
      expect(() => plainSignInName(name)).toThrow('sign-in-name-unfit')
    }
  })
})

describe('a fingerprint', () => {
  it('differs when either key does', async () => {
    const [one, other] = [await createIdentity('classical'), await createIdentity('classical')]
    const own = fingerprintOf(one.public)
    expect(own.join(' ')).toMatch(/^\d{4}( \d{4}){5}$/)
    expect(fingerprintOf({ ...one.public, recipient: other.public.recipient })).not.toEqual(own)
    expect(fingerprintOf({ ...one.public, verifyKey: other.public.verifyKey })).not.toEqual(own)
  })
})
