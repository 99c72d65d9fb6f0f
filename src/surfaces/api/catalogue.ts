import { z } from 'zod'
import { Forum } from '../../law/forum.ts'
import { Instrument } from '../../law/instrument.ts'
import { Remedy } from '../../law/remedy.ts'
import { Right } from '../../law/right.ts'
import { State } from '../../law/state.ts'
import { theLaw } from '../../law/the-law.ts'
import type { Library } from '../../law/library.ts'
import type { App } from '../server/app.ts'
import { ProblemDocument, problem } from './problem.ts'

type Entry = { readonly id: string; readonly name?: string; readonly title?: string }

/** The parts of the law that can be read: where, what one is, and what is in a list of them. */
const collections = {
  forums: { one: 'forum', schema: Forum, entries: (library: Library) => library.forums },
  rights: { one: 'kind of violation', schema: Right, entries: (library: Library) => library.rights },
  remedies: { one: 'form of remedy', schema: Remedy, entries: (library: Library) => library.remedies },
  states: { one: 'state', schema: State, entries: (library: Library) => library.states },
  sources: { one: 'source', schema: Instrument, entries: (library: Library) => library.instruments },
} as const satisfies Record<
  string,
  { one: string; schema: z.ZodType; entries: (library: Library) => ReadonlyMap<string, Entry> }
>

const Listed = z.array(z.object({ id: z.string(), name: z.string() }))

/** `GET /api/v1/forums`, `/rights`, `/remedies`, `/states`, `/sources`, and one of each by id. */
export function offerCatalogue(app: App): void {
  for (const [name, { one, schema, entries }] of Object.entries(collections)) {
    app.get(
      `/api/v1/${name}`,
      { schema: { tags: ['law'], summary: `Every ${one}`, response: { 200: Listed } } },
      async () =>
        [...entries(theLaw().library).values()].map((entry: Entry) => ({
          id: entry.id,
          name: entry.name ?? entry.title ?? entry.id,
        })),
    )
    app.get(
      `/api/v1/${name}/:id`,
      {
        schema: {
          tags: ['law'],
          summary: `One ${one}, as its law file says it`,
          params: z.object({ id: z.string().max(100) }),
          response: { 200: schema, 404: ProblemDocument },
        },
      },
      async (request, reply) => {
        const found = entries(theLaw().library).get(request.params.id)
        if (found !== undefined) return found
        return reply
          .code(404)
          .type('application/problem+json')
          .send(problem('not-found', 404, `There is no ${one} of that id.`, []))
      },
    )
  }
}
