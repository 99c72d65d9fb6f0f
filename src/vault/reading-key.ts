import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import { z } from 'zod'
import { refuse } from './refusals.ts'

/**
 * `classical` is X25519; `hybrid` is X25519 with ML-KEM-768, which also withstands a quantum computer, but only if every
 * wrap of a key is hybrid. So a node is one or the other as a whole.
 */
export type Suite = 'classical' | 'hybrid'

const recipientOfSuite = { classical: /^age1[02-9ac-hj-np-z]{58}$/, hybrid: /^age1pq1[02-9ac-hj-np-z]{1952}$/ }

/** An age recipient, to which anyone can seal: `age1…` or `age1pq1…`. */
export const Recipient = z.string().refine((text) => suiteOfText(text) !== undefined, { message: 'recipient' })
export type Recipient = z.infer<typeof Recipient>

/** An age identity, which opens what was sealed to its recipient: `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…`. */
export type ReadingKey = string

/** A new age identity. */
export async function createReadingKey(suite: Suite): Promise<ReadingKey> {
  return suite === 'hybrid' ? await generateHybridIdentity() : await generateX25519Identity()
}

/** The public half of a reading key. */
export async function recipientOf(readingKey: ReadingKey): Promise<Recipient> {
  return await identityToRecipient(readingKey)
}

/** The suite of a recipient. Refuses (`recipient-unreadable`) what is none. */
export function suiteOf(recipient: Recipient): Suite {
  return suiteOfText(recipient) ?? refuse('recipient-unreadable')
}

/** The suite of a reading key. */
export function suiteOfKey(readingKey: ReadingKey): Suite {
  return readingKey.startsWith('AGE-SECRET-KEY-PQ-1') ? 'hybrid' : 'classical'
}

/** Encrypts to exactly one recipient, as a file that the `age` command reads (age-encryption.org/v1). */
export async function encryptTo(recipient: Recipient, plaintext: Uint8Array): Promise<Uint8Array> {
  suiteOf(recipient)
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
  } catch {
    refuse('recipient-unreadable')
  }
  return await encrypter.encrypt(plaintext)
}

/** Decrypts an age file; absent when it is not for this key, or altered. */
export async function decryptWith(readingKey: ReadingKey, file: Uint8Array): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(readingKey)
  try {
    return await decrypter.decrypt(file)
  } catch {
    return undefined
  }
}

function suiteOfText(text: string): Suite | undefined {
  if (recipientOfSuite.classical.test(text)) return 'classical'
  return recipientOfSuite.hybrid.test(text) ? 'hybrid' : undefined
}
