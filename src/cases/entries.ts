import { z } from 'zod'
import type { EntryKind } from '../chronicle/kind.ts'
import { SafeContact } from './filing.ts'

/** Who wrote a message; open, because a worklist has to show that she wrote and nobody answered. */
export const Side = z.enum(['survivor', 'desk'])
export type Side = z.infer<typeof Side>

const MessageOpen = z.strictObject({ from: Side })
const MessageSealed = z.strictObject({ text: z.string(), language: z.string() })

/** What one side writes to the other. */
export const Message: EntryKind<z.infer<typeof MessageOpen>, z.infer<typeof MessageSealed>> = {
  kind: 'message',
  version: 1,
  open: MessageOpen,
  sealed: MessageSealed,
}

/** How she can safely be reached, as last said. */
export const ContactWay: EntryKind<Record<string, never>, SafeContact> = {
  kind: 'contact-way',
  version: 1,
  open: z.strictObject({}),
  sealed: SafeContact,
}
