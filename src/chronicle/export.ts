import { z } from 'zod'
import { type JsonValue } from '../kit/canonical-json.ts'
import { verifyChain as verifyMembership } from '../vault/membership.ts'
import { MembershipStatement, statementDigest } from '../vault/membership-statement.ts'
import { authorsOf, verifyBody } from '../vault/sealed-body.ts'
import { VerifyKey } from '../vault/signature.ts'
import { verifyChain } from './chain.ts'
import { isViewsLane } from './lanes.ts'
import type { StoredEntry } from './entry.ts'
import type { OpenFile } from './file.ts'
import { type ReadEntry, saidIn } from './opening.ts'
import { inCausalOrder } from './order.ts'
import { refuse } from './refusals.ts'

const Bytes = z.base64url()
const ExportedEntry = z.strictObject({
  file: z.uuid(),
  lane: z.string(),
  position: z.int().min(0),
  entry: z.uuid(),
  epoch: z.int().min(1),
  kind: z.string(),
  version: z.int().min(1),
  at: z.iso.datetime(),
  seen: z.record(z.string(), z.strictObject({ position: z.int().min(0), hash: z.string() })),
  membership: z.strictObject({ statements: z.int().min(1), digest: z.string() }),
  previous: z.string().nullable(),
  commitment: Bytes,
  sealedDigest: z.string(),
  hash: z.string(),
  open: z.json().optional(),
  nonce: Bytes.optional(),
  sealed: Bytes.optional(),
  /** What the exporter could open: the exact bytes that were signed, their author and the signature. */
  said: z.strictObject({ author: VerifyKey, signature: Bytes, content: z.string() }).optional(),
})

/** A file as it leaves the house: everything that is needed to check it without the house, and without its keys. */
export const FileExport = z.strictObject({
  format: z.literal('amparo/file-export/v1'),
  file: z.strictObject({ id: z.uuid(), root: z.uuid(), compartment: z.string(), organisation: z.uuid() }),
  statements: z.array(MembershipStatement).min(1),
  /** Whose removals were believed, and which nodes wrote. Compare them with what those organisations publish. */
  administrators: z.array(VerifyKey),
  nodes: z.array(VerifyKey),
  entries: z.array(ExportedEntry),
})
export type FileExport = z.infer<typeof FileExport>

/** The export of an open file, with what its member could read in plain words. */
export function exportFile(
  { id, root, compartment, organisation }: OpenFile,
  stored: { readonly statements: readonly MembershipStatement[]; readonly entries: readonly StoredEntry[] },
  read: readonly ReadEntry[],
  believed: Pick<FileExport, 'administrators' | 'nodes'>,
): FileExport {
  const opened = new Map(read.map((each) => [each.entry.entry, each.signed]))
  return {
    format: 'amparo/file-export/v1',
    file: { id, root, compartment, organisation },
    statements: [...stored.statements],
    ...believed,
    entries: stored.entries.map(({ open, nonce, sealed, ...header }) => {
      const signed = opened.get(header.entry)
      return {
        ...header,
        seen: { ...header.seen },
        ...(open !== undefined && { open: open as z.infer<ReturnType<typeof z.json>> }),
        ...(nonce && { nonce: text(nonce) }),
        ...(sealed && { sealed: text(sealed) }),
        ...(signed && {
          said: {
            author: signed.author,
            signature: text(signed.signature),
            content: Buffer.from(signed.content).toString(),
          },
        }),
      }
    }),
  }
}

/** What a verified export tells. */
export type Verified = {
  readonly members: number
  readonly entries: number
  /** How many entries came in plain words, signed by a member of their time or by a node. */
  readonly read: number
  /** How many were emptied by an erasure. */
  readonly erased: number
  readonly said: readonly {
    readonly kind: string
    readonly at: string
    readonly open: JsonValue
    readonly sealed: JsonValue
  }[]
}

/**
 * Checks an export with nothing but itself: who could read the file and since when, that no entry was altered, left out
 * or moved, that open fields are those committed to, and that what it says in plain words was signed there by a member.
 * Refuses as the chronicle and the vault do; a Zod error when it is no export at all.
 */
export function verifyExport(document: unknown): Verified {
  const { file, statements, administrators, nodes, entries } = FileExport.parse(document)
  const membership = verifyMembership(statements, file.id, new Set(administrators))
  const stored = entries.map(storedEntry)
  if (stored.some((entry) => entry.file !== file.id)) refuse('chronicle-broken')
  verifyChain(stored, statements.map(statementDigest))
  const spoken = new Map<string, JsonValue>()
  stored.forEach((entry, index) => {
    const said = entries[index]?.said
    if (!said) return
    const members = membership.epochs[entry.epoch - 1]?.members.map((member) => member.verifyKey) ?? []
    const content = verifyBody(
      {
        place: { file: entry.file, epoch: entry.epoch, lane: entry.lane, position: entry.position, entry: entry.entry },
        author: said.author,
        signature: Buffer.from(said.signature, 'base64url'),
        content: Buffer.from(said.content),
      },
      authorsOf([...members, ...nodes]),
    )
    spoken.set(entry.entry, saidIn(content, entry))
  })
  const acts = inCausalOrder(stored.filter((entry) => !isViewsLane(entry.lane)))
  return {
    members: membership.members.length,
    entries: stored.length,
    read: spoken.size,
    erased: stored.filter((entry) => entry.nonce === undefined).length,
    said: acts.flatMap(({ entry, kind, at, open }) => {
      const sealed = spoken.get(entry)
      return sealed === undefined ? [] : [{ kind, at, open: open ?? null, sealed }]
    }),
  }
}

function storedEntry({ nonce, sealed, open, ...header }: z.infer<typeof ExportedEntry>): StoredEntry {
  return {
    ...header,
    open,
    nonce: nonce === undefined ? undefined : Buffer.from(nonce, 'base64url'),
    sealed: sealed === undefined ? undefined : Buffer.from(sealed, 'base64url'),
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
