import { Refusal, type RefusalKind } from '../kit/refusal.ts'

/**
 * Every reason for which people are refused; the texts are those of `people.refused`. A `register-…` conflict always
 * means that what is stored is not what was signed: whoever catches one raises an alarm.
 */
const refusals = {
  'register-malformed': 'conflict',
  'register-chain-broken': 'conflict',
  'register-signature-false': 'conflict',
  'register-signer-not-entitled': 'conflict',
  'register-act-impossible': 'conflict',
  'register-cut-short': 'conflict',

  'not-entitled': 'not-allowed',
  'signed-out': 'not-allowed',
  'form-not-ours': 'not-allowed',

  'organisation-unknown': 'not-found',
  'account-unknown': 'not-found',
  'last-administrator': 'conflict',
  'fingerprint-differs': 'conflict',
  'roles-missing': 'invalid',

  'name-missing': 'invalid',
  'sign-in-name-unfit': 'invalid',
  'sign-in-name-taken': 'conflict',
  'passphrase-too-short': 'invalid',
  'passphrase-too-long': 'invalid',
  'passphrase-too-plain': 'invalid',
  'passphrase-tells-name': 'invalid',
  'passphrases-differ': 'invalid',
  'second-factor-unfit': 'invalid',
  'code-wrong': 'invalid',

  'invitation-unreadable': 'invalid',
  'invitation-unknown': 'not-found',
  'invitation-used': 'conflict',
  'invitation-late': 'too-late',

  'sign-in-wrong': 'not-allowed',
  'sign-in-slowed': 'unavailable',
  'codes-used-up': 'not-allowed',

  'passkeys-not-here': 'not-allowed',
  'passkeys-full': 'conflict',
  'passkey-unfit': 'invalid',
  'passkey-without-secret': 'invalid',
  'passkey-late': 'too-late',
  'passkey-wrong': 'not-allowed',
  'passkey-copied': 'not-allowed',
  'passphrase-wrong': 'not-allowed',

  'intake-not-open': 'unavailable',
  'intake-not-held': 'not-allowed',
  'intake-wrap-exchanged': 'conflict',

  'receipt-wrong': 'not-allowed',

  'register-recovery-altered': 'conflict',
  'recovery-not-planned': 'conflict',
  'recovery-plan-stale': 'conflict',
  'recovery-word-wrong': 'invalid',
  'recovery-open-already': 'conflict',
  'recovery-not-open': 'conflict',
  'recovery-code-unreadable': 'invalid',
  'recovery-code-unknown': 'not-found',
  'recovery-too-early': 'not-allowed',
  'recovery-stopped': 'not-allowed',
  'recovery-used': 'conflict',
  'recovery-list-unreadable': 'invalid',
  'recovery-list-slip': 'invalid',
  'recovery-lists-missing': 'invalid',
  'recovery-lists-unfit': 'invalid',
  'recovery-delay-unfit': 'invalid',
  'recovery-delay-set': 'conflict',
} as const satisfies Record<string, RefusalKind>

export type PeopleReason = keyof typeof refusals

/** Throws the refusal of that reason. */
export function refuse(reason: PeopleReason): never {
  throw new Refusal(refusals[reason], reason)
}

/** Whether the reason of a refusal is one of ours, and so has a text. */
export function isPeopleReason(reason: string): reason is PeopleReason {
  return Object.hasOwn(refusals, reason)
}
