import { z } from 'zod'

/** The files of a case, each sealed to its own readers. The first is the root. */
export const compartments = ['intake', 'contact', 'conversation'] as const
export type Compartment = (typeof compartments)[number]

/** How great the danger is, as whoever files says. */
export const dangers = ['at-once', 'soon', 'none-known', 'not-said'] as const

/** Ways in which someone can be reached. Only she knows which are safe. */
export const ways = ['return', 'telephone', 'email', 'other-person'] as const

/** How much can be written, in characters. */
export const longestAccount = 20_000
export const longestWhere = 500
export const longestCare = 2000

/** How and when the desk may reach her; nothing else is ever used. */
export const SafeContact = z.strictObject({
  way: z.enum(ways),
  /** The number, address or person. */
  where: z.string().max(longestWhere),
  /** When it is safe, and what not to say. */
  care: z.string().max(longestCare),
})
export type SafeContact = z.infer<typeof SafeContact>

/** A few sentences suffice. No name is asked for; whoever wants to give one writes it in the account. */
export const Filing = z.strictObject({
  organisation: z.uuid(),
  by: z.enum(['survivor', 'representative']),
  account: z.string().trim().min(1).max(longestAccount),
  danger: z.enum(dangers),
  contact: SafeContact,
  language: z.string().max(10),
})
export type Filing = z.infer<typeof Filing>
