import { z } from 'zod'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)

const Common = { id: base64url.max(2000), rawId: base64url.max(2000), type: z.literal('public-key') }

/** What a browser says when it has made a passkey. */
export const Made = z.object({
  ...Common,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})
export type Made = z.infer<typeof Made>

/** What a browser says when a passkey has signed. */
export const Used = z.object({
  ...Common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url,
  }),
})
export type Used = z.infer<typeof Used>

const ClientData = z.object({ challenge: base64url.length(43) })

/** The answer of a browser, sent as text; absent when it is none. */
export function readAnswer<Answer>(shape: z.ZodType<Answer>, sent: string): Answer | undefined {
  return shape.safeParse(parseJson(sent)).data
}

/** The challenge that the answer says it signed; absent when it says none. Whether it did is not checked here. */
export function challengeOf({ response }: Made | Used): Uint8Array | undefined {
  const said = Buffer.from(response.clientDataJSON, 'base64url').toString()
  const { data } = ClientData.safeParse(parseJson(said))
  return data && Buffer.from(data.challenge, 'base64url')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
