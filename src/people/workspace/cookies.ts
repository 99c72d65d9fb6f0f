import type { FastifyReply, FastifyRequest } from 'fastify'

/** What browsers keep for us: the session of staff, that of someone with a receipt, the mark of a known browser, the language of the desk. */
export type CookieName = 'amparo-desk' | 'amparo' | 'amparo-device' | 'amparo-language'

const year = 365 * 24 * 60 * 60
const lasting: Partial<Record<CookieName, number>> = { 'amparo-device': year, 'amparo-language': year }

/** What the browser sent under that name. */
export function cookieOf(request: FastifyRequest, name: CookieName): string | undefined {
  const start = `${fullName(request, name)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
}

/** Gives the browser something to keep: until it is closed, or for a year where it opens nothing. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName, value: string): void {
  write(request, reply, name, value, lasting[name])
}

/** Has the browser forget it. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  write(request, reply, name, '', 0)
}

// Values are ours: base64url, dots and the codes of languages, which need no quoting.
function write(request: FastifyRequest, reply: FastifyReply, name: CookieName, value: string, maxAge?: number): void {
  const bounds = ['Path=/', 'HttpOnly', 'SameSite=Strict']
  if (isSecure(request)) bounds.push('Secure')
  if (maxAge !== undefined) bounds.push(`Max-Age=${maxAge}`)
  void reply.header('set-cookie', [`${fullName(request, name)}=${value}`, ...bounds].join('; '))
}

// Browsers refuse the prefix where nothing encrypts the way, as on one's own machine. Whether a proxy that encrypts stands
// in front is for the server to know, which trusts only the proxies it was told of.
function fullName(request: FastifyRequest, name: CookieName): string {
  return isSecure(request) ? `__Host-${name}` : name
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https'
}
