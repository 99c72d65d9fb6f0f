import { type Epoch, type EpochKeys, epochKeysFrom, type EpochStart, isStartOf } from './epoch-keys.ts'
import { joinParts, splitParts } from './framing.ts'
import { type ReadingKey, decryptWith, encryptTo, type Recipient, suiteOf, suiteOfKey } from './reading-key.ts'
import { refuse } from './refusals.ts'

/** The keys of one epoch for one member: an age file that any age program opens with the member's reading key. */
export type Wrap = Uint8Array

/**
 * Wraps the keys of an epoch for one member. To let someone read, wrap each granted epoch once. Refuses
 * `recipient-of-another-suite`: one classical wrap would undo what hybrid wraps of the same keys protect.
 */
export async function wrapEpoch(keys: EpochKeys, recipient: Recipient): Promise<Wrap> {
  if (suiteOf(recipient) !== suiteOfKey(keys.inboxKey)) refuse('recipient-of-another-suite')
  const content = joinParts([Buffer.from(epochText(keys)), keys.root, Buffer.from(keys.inboxKey)])
  const wrap = await encryptTo(recipient, content)
  content.fill(0)
  return wrap
}

/**
 * Opens a wrap and believes it only if it holds the keys for which a member signed (`start`, from the verified
 * membership): age does not say who wrote. Refuses `wrap-does-not-open` and `wrap-of-another-epoch`.
 */
export async function openWrap(
  wrap: Wrap,
  readingKey: ReadingKey,
  epoch: Epoch,
  start: EpochStart,
): Promise<EpochKeys> {
  const content = await decryptWith(readingKey, wrap)
  if (!content) refuse('wrap-does-not-open')
  const [about, root, inboxKey] = splitParts(content, 3) ?? []
  if (!about || !inboxKey || root?.length !== 32) refuse('wrap-of-another-epoch')
  if (Buffer.from(about).toString() !== epochText(epoch)) refuse('wrap-of-another-epoch')
  const keys = epochKeysFrom(epoch, Uint8Array.from(root), Buffer.from(inboxKey).toString())
  content.fill(0)
  if (!(await isStartOf(start, keys))) refuse('wrap-of-another-epoch')
  return keys
}

function epochText({ file, epoch }: Epoch): string {
  return `amparo/epoch-keys/v1 ${file} ${epoch}`
}
