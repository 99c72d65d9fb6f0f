import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../../database/connect.ts'
import { Missing } from '../../database/missing.ts'
import type { Place as ClockPlace } from '../../kit/clock.ts'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { suiteFrom, type NodeSettings } from '../../vault/node-keys-at-rest.ts'

/** Where a server listens, and the proxies whose word about who asks is believed. */
export type Listening = {
  readonly host: string
  readonly port: number
  readonly trustedProxies: readonly string[]
}

/**
 * AMPARO_TIME_ZONE: whose midnights end the days of this node's own clocks, UTC unless said. Nobody works on Saturday and
 * Sunday unless AMPARO_REST_DAYS says otherwise (1 for Monday to 7 for Sunday, with commas), nor on AMPARO_HOLIDAYS.
 *
 * @throws {@link Missing} for a time zone that does not exist, or days that are none.
 */
export function placeOfNode(environment: NodeJS.ProcessEnv): ClockPlace {
  const timeZone = environment['AMPARO_TIME_ZONE'] || 'UTC'
  try {
    Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Missing('AMPARO_TIME_ZONE must be the name of a time zone, such as Asia/Beirut.')
  }
  const restDays = listIn(environment['AMPARO_REST_DAYS'] || '6,7').map(Number)
  if (!restDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    throw new Missing('AMPARO_REST_DAYS must be numbers from 1 (Monday) to 7 (Sunday), with commas between.')
  }
  const holidays = listIn(environment['AMPARO_HOLIDAYS'] ?? '')
  if (!holidays.every((day) => parsePlainDate(day) !== undefined)) {
    throw new Missing('AMPARO_HOLIDAYS must be dates such as 2026-12-25, with commas between.')
  }
  return { timeZone, restDays, holidays: new Set(holidays) }
}

function listIn(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

/** HOST, PORT and TRUST_PROXY. @throws {@link Missing} if PORT is no port. */
export function listeningFrom(environment: NodeJS.ProcessEnv): Listening {
  const port = Number(environment['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Missing('PORT must be a number from 0 to 65535.')
  return { host: environment['HOST'] || 'localhost', port, trustedProxies: listIn(environment['TRUST_PROXY'] ?? '') }
}

/**
 * AMPARO_SECRET_FILE and AMPARO_SUITE. Beside an embedded database the secret may lie in the same folder, where it is
 * made at the first start; a database elsewhere needs a secret that someone made and keeps.
 *
 * @throws {@link Missing} if the secret file is not named and has no place, or the suite is none.
 */
export function nodeSettingsFrom(environment: NodeJS.ProcessEnv, place: Place): NodeSettings {
  const named = environment['AMPARO_SECRET_FILE']
  const suite = suiteFrom(environment)
  if (named) return { secretFile: named, mayMakeSecret: false, suite }
  if ('folder' in place) return { secretFile: join(place.folder, 'secret', 'node'), mayMakeSecret: true, suite }
  throw new Missing('AMPARO_SECRET_FILE must name a file with the secret of this node; docs/operating.md says how.')
}

/**
 * AMPARO_ORIGIN: the address under which staff reach this node; passkeys are bound to it. Absent if it is not set.
 * @throws {@link Missing} if it is no such address.
 */
export function originFrom(environment: NodeJS.ProcessEnv): string | undefined {
  const typed = environment['AMPARO_ORIGIN']
  if (!typed) return undefined
  const address = URL.parse(typed)
  if (address?.protocol !== 'https:' || address.href !== `${address.origin}/`) {
    throw new Missing(
      'AMPARO_ORIGIN must be the address under which staff reach this node, such as https://desk.example.',
    )
  }
  return address.origin
}

/**
 * The token with which the figures of this node may be read; absent if METRICS_TOKEN_FILE names none.
 * @throws {@link Missing} if the file cannot be read or its token is too short to be one.
 */
export function metricsTokenFrom(environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment['METRICS_TOKEN_FILE']
  if (!file) return undefined
  const token = readToken(file).trim()
  if (!/^[\x21-\x7e]{16,}$/.test(token)) {
    throw new Missing('The file METRICS_TOKEN_FILE must hold a token of at least 16 letters and digits.')
  }
  return token
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Missing('The file METRICS_TOKEN_FILE cannot be read.')
  }
}
