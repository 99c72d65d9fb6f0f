import { createHash, randomBytes } from 'node:crypto'
import type { VerifyKey } from './signature.ts'

/**
 * The id of a file of a case, as a UUID (version 8, RFC 9562). It looks random and tells nothing, yet it is made from the
 * key that founded the file and a nonce, so that nobody can put another founder, and with him another membership, under
 * an id that others already refer to.
 */
export type FileId = string

/** A new file's id, and the nonce that its founding statement shows. */
export function createFileId(founder: VerifyKey): { readonly file: FileId; readonly nonce: string } {
  const nonce = randomBytes(16).toString('base64url')
  return { file: fileIdFrom(founder, nonce), nonce }
}

/** The id of the file that this key founded with this nonce. */
export function fileIdFrom(founder: VerifyKey, nonce: string): FileId {
  const bytes = createHash('sha256').update(`amparo/file-id/v1\0${founder}\0${nonce}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
