import type { FastifyRequest } from 'fastify'
import type { Answers } from '../../kit/html/go.tsx'

type Posted = Pick<FastifyRequest, 'body'>

/** The fields of a form as they were sent: every value of every name. */
export function sent(request: Posted): (name: string) => readonly string[] {
  const all = everything(request)
  return (name) => all.flatMap(([each, value]) => (each === name ? [value] : []))
}

/** Everything that was sent, to be carried along; not what each page says anew. */
export function fieldsSent(request: Posted): Answers {
  return everything(request).filter(([name]) => name !== 'form-token' && name !== 'do')
}

function everything({ body }: Posted): Answers {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, given]: [string, unknown]) =>
    [given].flat().flatMap((value) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )
}
