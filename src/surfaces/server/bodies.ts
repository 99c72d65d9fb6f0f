import type { App } from './app.ts'
import { InvalidRequest } from './faults.ts'

/** The most that one request may bring. */
export const bounds = { bodyBytes: 1024 * 1024, headerBytes: 16 * 1024, jsonDepth: 64, formFields: 2000 } as const

/** The fields of a form: a name that came more than once has all its values, in order. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/** Lets the server read JSON and form bodies, within {@link bounds}, and no others. */
export function readBodies(app: App): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    // Pages take forms: what they read as fields must be text.
    if (!request.url.startsWith('/api/'))
      done(new InvalidRequest([{ pointer: '', detail: 'This address takes a form.' }]))
    else if (depthOf(text) > bounds.jsonDepth)
      done(new InvalidRequest([{ pointer: '', detail: 'The body is nested too deeply.' }]))
    else void parseJson(request, text, done)
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    const pairs = [...new URLSearchParams(String(body))]
    if (pairs.length > bounds.formFields)
      done(new InvalidRequest([{ pointer: '', detail: 'The form has too many fields.' }]))
    else done(null, formFields(pairs))
  })
}

/** How deeply the brackets of a JSON text are nested; its strings do not count. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

function formFields(pairs: readonly (readonly [string, string])[]): FormFields {
  const fields = new Map<string, string | readonly string[]>()
  for (const [name, value] of pairs) {
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : [before, value].flat())
  }
  return Object.fromEntries(fields)
}
