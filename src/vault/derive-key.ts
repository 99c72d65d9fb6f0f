import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** What a derived key is for. Closed, so that no key ever serves two ends. */
export type KeyPurpose =
  | 'epoch-check'
  | 'entry-body'
  | 'reading-mark'
  | 'session-lookup'
  | 'session-lock'
  | 'form-token'
  | 'recovery-lock'
  | 'recovery-secret'
  | 'passkey-secret'
  | 'passkey-lock'
  | 'node-blind'
  | 'node-cover'
  | 'node-lock'

/**
 * 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869) from a secret that is random already (never a passphrase). What
 * is derived for different purposes or contexts tells nothing about one another or about the secret.
 */
export function deriveBytes(secret: Uint8Array, purpose: KeyPurpose, context = ''): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `amparo/${purpose}/v1\0${context}`, 32))
}

/** The same as a key, which stays inside OpenSSL and is cleared there when it is let go. */
export function deriveKey(secret: Uint8Array, purpose: KeyPurpose, context = ''): KeyObject {
  const bytes = deriveBytes(secret, purpose, context)
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}
