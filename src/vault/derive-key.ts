import { hkdfSync } from 'node:crypto'

/** What a derived key is for. Closed, so that no key ever serves two ends. */
export type KeyPurpose =
  | 'epoch-check'
  | 'entry-body'
  | 'session-lookup'
  | 'session-lock'
  | 'recovery-lock'
  | 'recovery-secret'

/**
 * A 32-byte key for one purpose, by HKDF-SHA-256 (RFC 5869) from a secret that is random already (never a passphrase).
 * Keys of different purposes or contexts tell nothing about one another or about the secret.
 */
export function deriveKey(secret: Uint8Array, purpose: KeyPurpose, context = ''): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `amparo/${purpose}/v1\0${context}`, 32))
}
