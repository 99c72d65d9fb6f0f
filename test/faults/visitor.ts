/** A page that came back. */
export type Answer = { readonly status: number; readonly body: string; readonly location: string }

type Sent = Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Readonly<Record<string, string>> }

/** A browser without JavaScript, as small as it can be: keeps cookies and sends forms. */
export type Visitor = {
  readonly cookies: ReadonlyMap<string, string>
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>
}

export function visitor(origin: string): Visitor {
  const cookies = new Map<string, string>()
  const send = async (path: string, given: Sent): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie !== '' && { cookie }), ...given.headers }
    const answer = await fetch(`${origin}${path}`, { ...given, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  return {
    cookies,
    get: async (path, headers = {}) => await send(path, { headers }),
    post: async (path, fields) => await send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** The value of the first input of that name on a page. @throws if there is none. */
export function valueOf({ body, status }: Answer, name: string): string {
  const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(body) ?? []
  if (value === undefined) throw new Error(`A page (${status}) without ${name}`)
  return value.replaceAll('&amp;', '&')
}
