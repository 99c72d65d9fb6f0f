import { Refusal, type RefusalKind } from '../kit/refusal.ts'

/**
 * Every reason for which the vault refuses. A `conflict` always means that what is stored is not what was signed or
 * sealed: whoever catches one raises an alarm. Every other kind is part of ordinary life.
 */
const refusals = {
  'too-many-waiting': 'unavailable',

  'secret-wrong': 'not-allowed',
  'session-over': 'not-allowed',
  'public-identity-swapped': 'conflict',

  'receipt-code-unreadable': 'invalid',
  'receipt-code-wrong-length': 'invalid',
  'receipt-code-slip': 'invalid',

  'recipient-unreadable': 'invalid',
  'recipient-of-another-suite': 'not-allowed',
  'padding-malformed': 'conflict',
  'sealed-body-does-not-open': 'conflict',
  'sealed-body-signature-false': 'conflict',
  'sealed-body-author-unknown': 'conflict',
  'wrap-does-not-open': 'conflict',
  'wrap-of-another-epoch': 'conflict',
  'outer-key-gone': 'not-found',
  'covered-words-altered': 'conflict',

  'membership-malformed': 'conflict',
  'membership-chain-broken': 'conflict',
  'membership-signature-false': 'conflict',
  'membership-signer-not-entitled': 'conflict',
  'membership-act-impossible': 'conflict',

  'passphrase-not-ascii': 'invalid',
  'share-unreadable': 'invalid',
  'share-slip': 'invalid',
  'shares-of-different-sets': 'invalid',
  'shares-not-as-many-as-needed': 'invalid',
  'shares-do-not-fit': 'invalid',
} as const satisfies Record<string, RefusalKind>

export type VaultReason = keyof typeof refusals

/** Throws the refusal of that reason. */
export function refuse(reason: VaultReason): never {
  throw new Refusal(refusals[reason], reason)
}

/** Reasons that tell of keys or seals that were altered where they are stored. */
export const alarming: ReadonlySet<string> = new Set(
  Object.entries(refusals).flatMap(([reason, kind]) => (kind === 'conflict' ? [reason] : [])),
)
