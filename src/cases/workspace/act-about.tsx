import type { ComponentChildren, JSX } from 'preact'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { SourceNote, Words } from '../../forums/words.tsx'
import type { ActAtDesk } from './act-at-desk.ts'

/** Who will be told of an act, which clocks it moves, and how she can challenge it. */
export function ActAbout({ given }: { readonly given: ActAtDesk }): JSX.Element {
  const { desk, read, possible } = given
  const { t, law, language } = desk
  const { act } = possible
  const texts = law.procedure(read.run.procedure)
  const clocks = (ids: readonly string[]) =>
    listInWords(
      language,
      ids.map((each) => texts.clock(each).name.text),
    )
  const running = read.run.state.clocks.map((each) => each.clock)
  const stops = act.clocks.stops.filter((each) => running.includes(each))
  const told = act.tells.map(({ party }) => texts.party(party).text)
  const challenge = texts.act(act.id).challenge
  const rows: readonly (readonly [ComponentChildren, ComponentChildren] | false)[] = [
    [t('desk.act.tells'), told.length > 0 ? listInWords(language, told) : t('desk.act.tells-nobody')],
    stops.length > 0 && [t('desk.act.clock-stops'), clocks(stops)],
    act.clocks.starts.length > 0 && [t('desk.act.clock-starts'), clocks(act.clocks.starts)],
    challenge !== undefined &&
      act.challenge !== undefined && [
        t('desk.act.challenge'),
        <>
          <Words said={challenge} wanted={language} />{' '}
          <SourceNote source={act.challenge.source} language={language} law={law} />
        </>,
      ],
  ]
  return <SummaryList rows={rows.flatMap((row) => (row ? [{ key: row[0], value: row[1] }] : []))} />
}
