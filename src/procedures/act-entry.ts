import { z } from 'zod'
import type { OpenAct } from '../chronicle/entry.ts'
import type { EntryKind } from '../chronicle/kind.ts'
import type { Answers } from './answers.ts'
import { type PlacedAct, RecordedAct } from './recorded-act.ts'

/** An act of a procedure as an entry: what replaying needs is open, what was said is sealed. */
export const ActEntry: EntryKind<RecordedAct, Answers> = {
  kind: 'procedure-act',
  version: 1,
  open: RecordedAct,
  sealed: z.record(z.string(), z.json()),
}

/** The acts among the entries of a file, each with its place. */
export function placedActs(entries: readonly OpenAct[]): PlacedAct[] {
  return entries.flatMap(({ kind, open, lane, position, seen }) =>
    kind === ActEntry.kind ? [{ ...RecordedAct.parse(open), lane, position, seen }] : [],
  )
}
