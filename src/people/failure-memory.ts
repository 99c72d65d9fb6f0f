import { createHmac, randomBytes } from 'node:crypto'
import { type Failures, oneMore } from './throttle.ts'

/** What failures are counted by: a source, a name, a known browser, an account whose passphrase was right. */
export type Remembered = 'source' | 'name' | 'device' | 'code'

/** Remembers failures while the process lives. Nothing of it is ever stored. */
export type FailureMemory = {
  readonly of: (what: Remembered, key: string) => Failures | undefined
  readonly note: (what: Remembered, key: string, now: Date) => void
}

/** A memory of at most so many entries: who failed longest ago is forgotten first. */
export function createFailureMemory(most: number): FailureMemory {
  const remembered = new Map<string, Failures>()
  return {
    of: (what, key) => remembered.get(`${what} ${key}`),
    note: (what, key, now) => {
      const entry = `${what} ${key}`
      const failures = oneMore(remembered.get(entry), now)
      remembered.delete(entry)
      remembered.set(entry, failures)
      const [oldest] = remembered.keys()
      if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
    },
  }
}

const secret = randomBytes(32)

/**
 * Stands for a network address while this process lives: the same for the same address, and not to be turned back. An
 * IPv6 address counts by its first 64 bits, which is what one household or office is given.
 */
export function sourceOf(address: string): string {
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22)
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [before = '', after] = address.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
