import { readFileSync } from 'node:fs'
import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { Refusal } from '../../kit/refusal.ts'
import { isLanguage } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { createOrganisation, type Founder } from '../../people/operations/join.ts'
import { Role } from '../../people/role.ts'
import {
  createSecondFactor,
  parseSecondFactor,
  secondFactorAddress,
  stepOfCode,
  type SecondFactor,
} from '../../people/second-factor.ts'
import { slowHash } from '../../vault/slow-hash.ts'
import { withNode } from './admin-node.ts'
import { asking, type Questions } from './ask.ts'
import { CommandRefused } from './command-refused.ts'

/** What can be wrong with what a founder chooses. */
const sayable = [
  'name-missing',
  'sign-in-name-unfit',
  'sign-in-name-taken',
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-too-plain',
  'passphrase-tells-name',
] as const

type Given = Readonly<Record<string, string | undefined>>

/** `amparo admin found-organisation`: the organisation and its first administrator, who invites everyone else. */
export async function adminFound(words: readonly string[]): Promise<void> {
  const given = readOptions(words)
  const founded = await withNode(async ({ queries }, node) => {
    const founder = await asking((questions) => askFounder(questions, given))
    const hash = slowHash({ atOnce: 1, seats: 1 })
    return await sayRefusals(() => createOrganisation(queries, node, hash, founder, new Date()))
  })
  stdout.write(`organisation  ${founded.organisation}
account       ${founded.account}
fingerprint   ${founded.fingerprint.join(' ')}
`)
}

function readOptions(words: readonly string[]): Given {
  const option = { type: 'string' } as const
  const names = ['name', 'sign-in-name', 'display-name', 'passphrase-file', 'second-factor-file', 'roles', 'lang']
  try {
    const options = Object.fromEntries(names.map((name) => [name, option]))
    return parseArgs({ args: [...words], options, allowPositionals: false }).values
  } catch (error) {
    throw new CommandRefused(error instanceof Error ? error.message : 'There is no such option.')
  }
}

async function askFounder({ ask, askSecretly }: Questions, given: Given): Promise<Founder> {
  const roles = (given['roles'] ?? '').split(',').filter(Boolean).map(readRole)
  const language = given['lang'] ?? 'en'
  if (!isLanguage(language)) throw new CommandRefused('--lang is en or ar.')
  const name = given['name'] ?? (await ask('Name of the organisation:'))
  const signInName = given['sign-in-name'] ?? (await ask('Sign-in name of its first administrator:'))
  const displayName = given['display-name'] ?? (await ask('Name that colleagues see:'))
  const passphrase = given['passphrase-file'] ? readLine(given['passphrase-file']) : await askTwice(askSecretly)
  const secondFactor = given['second-factor-file'] ? readSecret(given['second-factor-file']) : await setUpDevice(ask)
  return { name, signInName, displayName, passphrase, secondFactor, language, roles }
}

function readRole(word: string): Role {
  const { success, data } = Role.safeParse(word)
  if (!success) throw new CommandRefused(`There is no such role; roles are: ${Role.options.join(', ')}`)
  return data
}

async function askTwice(askSecretly: Questions['askSecretly']): Promise<string> {
  const passphrase = await askSecretly('Passphrase, at least 15 characters (not shown):')
  if ((await askSecretly('The same again:')) === passphrase) return passphrase
  throw new CommandRefused('The two passphrases differ.')
}

async function setUpDevice(ask: Questions['ask']): Promise<SecondFactor> {
  const secondFactor = createSecondFactor()
  stderr.write(`Enter this secret in an app for one-time codes:\n  ${secondFactor.replaceAll(/.{4}/g, '$& ')}\n`)
  stderr.write(`or this address:\n  ${secondFactorAddress(secondFactor)}\n`)
  const code = await ask('The code it shows now:')
  if (stepOfCode(secondFactor, code, new Date(), 0) !== undefined) return secondFactor
  throw new CommandRefused('That is not the code of this secret now: is the time right on both devices? Begin again.')
}

function readSecret(file: string): SecondFactor {
  try {
    return parseSecondFactor(readLine(file))
  } catch (error) {
    if (error instanceof Refusal)
      throw new CommandRefused(`${file} must hold a secret of 32 letters and digits (base32).`)
    throw error
  }
}

function readLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new CommandRefused(`${file} cannot be read.`)
  }
}

async function sayRefusals<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    const reason = sayable.find((each) => error instanceof Refusal && error.reason === each)
    if (reason) throw new CommandRefused(text('en')(`people.refused.${reason}`))
    throw error
  }
}
