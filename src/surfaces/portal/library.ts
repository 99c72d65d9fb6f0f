import type { FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import { entryAddress, libraryAddress, libraryParts, partAddress, type LibraryPart } from '../../forums/links.ts'
import { ForumList } from '../../forums/public/forum-list.tsx'
import { ForumPage } from '../../forums/public/forum-page.tsx'
import { Overview } from '../../forums/public/overview.tsx'
import type { Reading } from '../../forums/public/reading.ts'
import { RemedyList } from '../../forums/public/remedy-list.tsx'
import { RemedyPage } from '../../forums/public/remedy-page.tsx'
import { RightList } from '../../forums/public/right-list.tsx'
import { RightPage } from '../../forums/public/right-page.tsx'
import { SourceList } from '../../forums/public/source-list.tsx'
import { SourcePage } from '../../forums/public/source-page.tsx'
import { StateList } from '../../forums/public/state-list.tsx'
import { StatePage } from '../../forums/public/state-page.tsx'
import { renderPage } from '../../kit/layout/render-page.ts'
import { today } from '../../kit/plain-date.ts'
import { languages, type Language } from '../../kit/text/language.ts'
import { theLaw } from '../../law/the-law.ts'
import { ProcedureList } from '../../procedures/public/procedure-list.tsx'
import { ProcedurePage } from '../../procedures/public/procedure-page.tsx'
import type { App } from '../server/app.ts'
import { languageIn } from '../server/failure-page.tsx'
import { entryTexts } from './entry-texts.ts'

type List = (props: { readonly reading: Reading; readonly words: string }) => JSX.Element
type Part = { readonly list: List; readonly entry: (id: string, reading: Reading) => JSX.Element | undefined }

/** The parts of the library: the page that lists one, and the page of an entry, absent where there is no such entry. */
const parts: Readonly<Record<LibraryPart, Part>> = {
  forums: {
    list: ForumList,
    entry: (id, reading) => {
      const forum = reading.library.forums.get(id)
      return forum && ForumPage({ forum, reading })
    },
  },
  rights: {
    list: RightList,
    entry: (id, reading) => {
      const right = reading.library.rights.get(id)
      return right && RightPage({ right, reading })
    },
  },
  remedies: {
    list: RemedyList,
    entry: (id, reading) => {
      const remedy = reading.library.remedies.get(id)
      return remedy && RemedyPage({ remedy, reading })
    },
  },
  procedures: {
    list: ProcedureList,
    entry: (id, reading) => {
      const procedure = reading.library.procedures.get(id)
      return procedure && ProcedurePage({ procedure, reading })
    },
  },
  states: {
    list: StateList,
    entry: (id, reading) => {
      const state = reading.library.states.get(id)
      return state && StatePage({ state, reading })
    },
  },
  sources: {
    list: SourceList,
    entry: (id, reading) => {
      const source = reading.library.instruments.get(id)
      return source && SourcePage({ source, reading })
    },
  },
}

/** The public library. Its pages are the same for everyone and carry nothing of whoever reads them, so they may be kept for a while. */
export function offerLibrary(app: App): void {
  app.get('/library', async (request, reply) => {
    const address = libraryAddress(languageIn(request.headers['accept-language']))
    return reply.header('vary', 'Accept-Language').redirect(address, 303)
  })
  for (const language of languages) {
    app.get(libraryAddress(language), async (request, reply) =>
      send(reply, Overview({ reading: readingIn(language), words: wordsOf(request) })),
    )
    for (const part of libraryParts) {
      const { list, entry } = parts[part]
      app.get(partAddress(language, part), async (request, reply) =>
        send(reply, list({ reading: readingIn(language), words: wordsOf(request) })),
      )
      app.get<{ Params: { id: string } }>(entryAddress(language, part, ':id'), async (request, reply) => {
        const page = entry(request.params.id, readingIn(language))
        return page ? send(reply, page) : reply.callNotFound()
      })
    }
  }
}

function readingIn(language: Language): Reading {
  const { library, inLanguage } = theLaw()
  return { library, law: inLanguage(language), texts: entryTexts(language), language, on: today() }
}

const longest = 100

/** What is looked for; anything but one short text is nothing. */
function wordsOf(request: FastifyRequest): string {
  const { query } = request
  const words = typeof query === 'object' && query !== null && 'q' in query ? query.q : undefined
  return typeof words === 'string' ? words.trim().slice(0, longest) : ''
}

function send(reply: FastifyReply, page: JSX.Element): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'public, max-age=300').send(renderPage(page))
}
