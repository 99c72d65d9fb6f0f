import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One file of a backup: the rows of one table, as COPY writes them, packed with gzip. */
export const TableFile = z.strictObject({
  /** With its schema: public.entry. */
  table: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  file: z.string().regex(/^[\w.-]+\.copy\.gz$/),
  bytes: z.int().min(0),
  sha256: Sha256,
})
export type TableFile = z.infer<typeof TableFile>

/** Whose backup it is: the node as it is kept, so that whoever has its secret can tell a forgery. */
export const NodeOfBackup = z.strictObject({
  suite: z.enum(['classical', 'hybrid']),
  recipient: z.string(),
  verifyKey: z.string(),
  lock: z.base64url(),
})
export type NodeOfBackup = z.infer<typeof NodeOfBackup>

/** What a backup holds, in the order in which it can be restored. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  made: z.iso.datetime(),
  node: NodeOfBackup,
  migrations: z.array(z.strictObject({ name: z.string(), digest: Sha256 })),
  tables: z.array(TableFile),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), called: z.boolean() })),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFile = 'manifest.json'
export const signatureFile = 'manifest.signature'

/** Whose keys sign a backup. The signature is over the bytes of the manifest's file. */
export type BackupSigner = { readonly node: NodeOfBackup; readonly sign: (manifest: Uint8Array) => string }

/** Whether a backup is of the node whose secret we have, and was signed by it. Throws a `Missing` that says what is wrong. */
export type BackupJudge = (node: NodeOfBackup, manifest: Uint8Array, signature: string) => Promise<void>
