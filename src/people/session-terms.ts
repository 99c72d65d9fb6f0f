/** Whose session it is. */
export type HolderKind = 'account' | 'receipt'

const minute = 60_000

/** How long a session lasts: unused, and in all. A survivor's is shorter, since the phone may not be hers alone. */
const terms: Readonly<Record<HolderKind, { readonly idle: number; readonly whole: number }>> = {
  account: { idle: 30 * minute, whole: 12 * 60 * minute },
  receipt: { idle: 20 * minute, whole: 120 * minute },
}

/** How long the code of the second device may take after the passphrase. */
const codeTime = 5 * minute

/** How many wrong codes end what the passphrase began. */
export const mostCodes = 5

/** When a session that begins now ends however much it is used; `awaitsCode` while only the passphrase was right. */
export function endOf(kind: HolderKind, now: Date, awaitsCode = false): Date {
  return new Date(now.getTime() + (awaitsCode ? codeTime : terms[kind].whole))
}

/** A session last used before this instant is over. */
export function idleSince(kind: HolderKind, now: Date): Date {
  return new Date(now.getTime() - terms[kind].idle)
}

/** Whether that it was used now should be noted: to the minute is enough, and spares writing. */
export function isWorthNoting(seen: Date, now: Date): boolean {
  return now.getTime() - seen.getTime() >= minute
}
