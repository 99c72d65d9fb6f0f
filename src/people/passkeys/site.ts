/** The address to which passkeys are bound. Those of one are worth nothing at another: a copy of our pages elsewhere gets none. */
export type Site = {
  /** The name of the host: what the standard calls the id of the relying party. */
  readonly id: string
  readonly origin: string
}

/**
 * The site under which a request came, by its Host header; absent where passkeys are not to be used. The header is believed
 * only if it says what whoever runs the node has `configured`, or that this is one's own machine.
 */
export function siteOf(host: string, protocol: string, configured: string | undefined): Site | undefined {
  const said = host.toLowerCase()
  const own = configured === undefined ? null : URL.parse(configured)
  if (own?.host === said) return { id: own.hostname, origin: own.origin }
  const here = /^localhost(:\d{1,5})?$/.test(said) ? URL.parse(`${protocol}://${said}`) : null
  return here ? { id: here.hostname, origin: here.origin } : undefined
}
