import type { z } from 'zod'
import type { JsonValue } from '../kit/canonical-json.ts'
import { refuse } from './refusals.ts'

/**
 * A kind of entry: what it says openly and what it seals, in its present version. Entries are never rewritten: what an
 * older version said is translated on reading, step by step.
 */
export type EntryKind<Open, Sealed> = {
  readonly kind: string
  readonly version: number
  readonly open: z.ZodType<Open>
  readonly sealed: z.ZodType<Sealed>
  /** From version n to n + 1, by n. */
  readonly upcasts?: Readonly<Record<number, (old: Content) => Content>>
}

/** What an entry says: in the open, and sealed. */
export type Content = { readonly open: JsonValue; readonly sealed: JsonValue }

/** An entry about to be written. */
export type Draft = Content & { readonly kind: string; readonly version: number }

/** The draft of an entry of this kind. Throws on content that the kind does not declare: that is a fault of ours. */
export function draft<Open extends JsonValue, Sealed extends JsonValue>(
  { kind, version, open, sealed }: EntryKind<Open, Sealed>,
  content: { readonly open: Open; readonly sealed: Sealed },
): Draft {
  return { kind, version, open: open.parse(content.open), sealed: sealed.parse(content.sealed) }
}

/** What an entry of this kind said, in the words of the present version. Refuses `entry-of-unknown-kind` what cannot be read. */
export function contentOf<Open, Sealed>(
  kind: EntryKind<Open, Sealed>,
  entry: Content & { readonly kind: string; readonly version: number },
): { readonly open: Open; readonly sealed: Sealed } {
  if (entry.kind !== kind.kind || entry.version > kind.version) refuse('entry-of-unknown-kind')
  let content: Content = { open: entry.open, sealed: entry.sealed }
  for (let version = entry.version; version < kind.version; version++) {
    content = (kind.upcasts?.[version] ?? (() => refuse('entry-of-unknown-kind')))(content)
  }
  const open = kind.open.safeParse(content.open)
  const sealed = kind.sealed.safeParse(content.sealed)
  if (!open.success || !sealed.success) refuse('entry-of-unknown-kind')
  return { open: open.data, sealed: sealed.data }
}
