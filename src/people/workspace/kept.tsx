import type { FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import { InsetText } from '../../kit/html/notices.tsx'
import { text } from '../../kit/text/text.ts'
import type { Language } from '../../kit/text/language.ts'

type KeptProps = { readonly language: Language; readonly texts: readonly string[] }

/** What somebody had written in a form that was refused, to be copied from here. Nothing, where nothing was written. */
export function Kept({ language, texts }: KeptProps): JSX.Element | null {
  if (texts.length === 0) return null
  return (
    <>
      <h2>{text(language)('people.desk.kept')}</h2>
      {texts.map((each) => (
        <InsetText>
          <p class="amparo-words" dir="auto">
            {each}
          </p>
        </InsetText>
      ))}
    </>
  )
}

/**
 * What a person wrote in a form, without what the page itself put there. Only of routes that say that their forms hold
 * what people write: a passphrase or a code must never stand in a page.
 */
export function textsWritten({ body, routeOptions }: FastifyRequest): readonly string[] {
  if (!routeOptions.config.sendAgain || typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => !ofThePage.has(name))
    .flatMap(([, given]: [string, unknown]) => [given].flat())
    .filter((each): each is string => typeof each === 'string' && each.trim() !== '')
}

const ofThePage: ReadonlySet<string> = new Set(['form-token', 'seen', 'do', 'assignee', 'no-conflict', 'account'])
