import type { Queries } from '../database/connect.ts'
import type { FileId } from '../vault/file-id.ts'
import type { PublishedEntry } from './entry.ts'

/** What a higher concept does in the transaction of an append. It sees what is open, and nothing else. */
export type React = (queries: Queries, entry: PublishedEntry) => Promise<void>

/**
 * What follows when an entry of a kind is written. `projection` keeps a table that can be made again from the entries, and
 * runs again when it is rebuilt; `effect` reaches beyond (a job, a message to another node), and runs once.
 */
export type Reaction = { readonly kind: string; readonly is: 'projection' | 'effect'; readonly react: React }

export function projecting(kind: string, react: React): Reaction {
  return { kind, is: 'projection', react }
}

export function causing(kind: string, react: React): Reaction {
  return { kind, is: 'effect', react }
}

/** A table that is made from open fields alone: how to empty it, and how it forgets a file that is erased. */
export type Projection = {
  readonly name: string
  readonly empty: (queries: Queries) => Promise<void>
  readonly forget: (queries: Queries, file: FileId) => Promise<void>
}

/** Runs what follows, in order. */
export async function runReactions(
  queries: Queries,
  reactions: readonly Reaction[],
  entries: readonly PublishedEntry[],
): Promise<void> {
  for (const entry of entries) {
    for (const reaction of reactions) if (reaction.kind === entry.kind) await reaction.react(queries, entry)
  }
}
