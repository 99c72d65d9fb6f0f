import { z } from 'zod'

/** What a process says once it is told that something was kept. From then on it may not be lost. */
export const Acknowledged = z.discriminatedUnion('kept', [
  z.strictObject({ kept: z.literal('filing'), code: z.string(), account: z.string() }),
  z.strictObject({ kept: z.literal('message'), code: z.string(), text: z.string() }),
  z.strictObject({ kept: z.literal('supplement'), code: z.string(), text: z.string() }),
  z.strictObject({ kept: z.literal('clock'), run: z.string() }),
])
export type Acknowledged = z.infer<typeof Acknowledged>

/** The lines that were said whole; the last one may have been cut off by the kill. */
export function acknowledgedIn(said: string): Acknowledged[] {
  const lines = said.split('\n').slice(0, -1)
  return lines.filter((line) => line.startsWith('{')).map((line) => Acknowledged.parse(JSON.parse(line)))
}
