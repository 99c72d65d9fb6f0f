import { Secret, TOTP } from 'otpauth'
import type { Queries } from '../src/database/connect.ts'
import type { Actor } from '../src/people/actor.ts'
import type { Keys } from '../src/people/keys.ts'
import { createGate } from '../src/people/operations/gate.ts'
import { acceptInvitation, createOrganisation } from '../src/people/operations/join.ts'
import { findActor } from '../src/people/operations/sessions.ts'
import { beginSignIn, confirmCode } from '../src/people/operations/sign-in.ts'
import { admit, invite } from '../src/people/operations/staff.ts'
import type { Role } from '../src/people/role.ts'
import { createSecondFactor, type SecondFactor } from '../src/people/second-factor.ts'
import type { SessionCookie } from '../src/vault/session-key.ts'

/** Someone on the staff, with everything needed to sign in. */
export type Person = {
  readonly account: string
  readonly signInName: string
  readonly displayName: string
  readonly passphrase: string
  readonly secondFactor: SecondFactor
}

export type Present = { readonly cookie: SessionCookie; readonly actor: Actor; readonly device: string }

/** An organisation for tests: founded by its administrator, who hires whom a test needs. */
export type TestOrganisation = {
  readonly organisation: string
  readonly administrator: Person
  readonly hire: (name: string, ...roles: readonly Role[]) => Promise<Person>
  /** Signs in as people do. Each call comes half a minute after the one before, because codes are good once. */
  readonly signIn: (person: Person) => Promise<Present>
  /** The time by which the last sign-in was made. */
  readonly now: () => Date
}

const passphrase = 'seven camels on an old bridge'
let count = 0

/** The code that the person's second device shows then. */
export function codeAt(secondFactor: SecondFactor, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secondFactor) }).generate({ timestamp: now.getTime() })
}

/** Founds an organisation. Sign-in names are made unique by a number. */
export async function testOrganisation(
  queries: Queries,
  keys: Keys,
  name = 'Desk of the North',
): Promise<TestOrganisation> {
  let clock = Date.parse('2027-03-01T09:00:00Z')
  const now = () => new Date(clock)
  const tick = () => new Date((clock += 31_000))
  const newcomer = (displayName: string) => {
    count += 1
    const signInName = `${displayName.toLowerCase().replaceAll(/\W/g, '.')}.${count}`
    return { signInName, displayName, passphrase, secondFactor: createSecondFactor(), language: 'en' as const }
  }
  const founder = newcomer('Amal Haddad')
  const { organisation, account } = await createOrganisation(queries, keys.node, keys.hash, { ...founder, name }, now())
  const administrator = { ...founder, account }

  const signIn = async (person: Person): Promise<Present> => {
    const at = tick()
    const gate = createGate(async () => {})
    const door = { name: person.signInName, passphrase: person.passphrase, source: 'test', device: undefined }
    const opened = await beginSignIn(queries, keys, gate, door, at)
    if (!('cookie' in opened)) throw new Error('The account awaits admission.')
    const given = { cookie: opened.cookie, code: codeAt(person.secondFactor, at) }
    const { cookie, device } = await confirmCode(queries, keys.node, gate, given, at)
    const found = await findActor(queries, keys.node, cookie, at)
    if (!found) throw new Error('Nobody is signed in.')
    return { cookie, device, actor: found.actor }
  }

  const hire = async (displayName: string, ...roles: readonly Role[]): Promise<Person> => {
    const { actor } = await signIn(administrator)
    const { code } = await invite(queries, keys.node, actor, roles, now())
    const person = newcomer(displayName)
    const firstCode = codeAt(person.secondFactor, now())
    const joined = await acceptInvitation(queries, keys, { ...person, code, firstCode, source: 'test' }, now())
    const fingerprint = joined.fingerprint.join(' ')
    await queries
      .transaction()
      .execute(async (transaction) =>
        admit(transaction, keys.node, actor, { account: joined.account, fingerprint, roles }, now()),
      )
    return { ...person, account: joined.account }
  }
  return { organisation, administrator, hire, signIn, now }
}
