import type { JSX } from 'preact'
import { z } from 'zod'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import type { Text } from '../../kit/text/text.ts'
import { theLaw } from '../../law/the-law.ts'
import { organisationsHere } from '../../people/operations/intake.ts'
import type { House } from '../operations/house.ts'
import type { OpenCase, ReadRun } from '../operations/open-case.ts'

/** The names of organisations by their ids. */
export type Names = ReadonlyMap<string, string>

/** The names that a consent asked of her needs; where none is asked, none are looked up. */
export async function namesIn({ database, node }: House, { runs }: Pick<OpenCase, 'runs'>): Promise<Names> {
  if (runs.every(({ run }) => run.procedure.id !== 'consent')) return new Map()
  const here = await organisationsHere(database.queries, node)
  return new Map(here.map(({ organisation, name }) => [organisation, name]))
}

const Asked = z.object({
  recipient: z.string(),
  compartments: z.array(z.string()),
  use: z.string(),
  explained: z.string().optional(),
})

type ConsentAskedProps = { readonly t: Text; readonly read: ReadRun; readonly names: Names }

/** What a consent is about, in the words in which it was asked: who would get what, and what for. */
export function ConsentAsked({ t, read, names }: ConsentAskedProps): JSX.Element | null {
  const { procedure } = read.run
  const act = theLaw().inLanguage(t.language).procedure(procedure).act('ask')
  const asked = read.acts.find(({ recorded }) => recorded.act === 'ask')
  const { data } = Asked.safeParse({ ...asked?.recorded.open, ...asked?.said })
  if (!data) return null
  const parts = data.compartments.map((part) => act.choice('compartments', part).text)
  const row = (field: string, value: string) => ({
    key: act.field(field).label.text,
    value: <span dir="auto">{value}</span>,
  })
  return (
    <SummaryList
      rows={[
        row('recipient', names.get(data.recipient) ?? t('case.consent.unknown')),
        row('compartments', listInWords(t.language, parts)),
        row('use', act.choice('use', data.use).text),
        ...(data.explained === undefined ? [] : [row('explained', data.explained)]),
      ]}
    />
  )
}
