import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { dateInWords } from '../../kit/text/dates.ts'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import type { Reason } from '../../rules/finding.ts'
import type { Outcome } from '../../rules/truth.ts'
import { entryAddress } from '../links.ts'
import { sayReason } from '../say.ts'
import { Words } from '../words.tsx'
import { operationOf } from './operation.ts'
import { reachOf, type About, type Reach } from './reachable.ts'
import type { Reading } from './reading.ts'
import { ForumLinks } from './right-page.tsx'

type ReachedProps = { readonly state: string; readonly reading: Reading }
type Reached = Reach & { readonly forum: Forum }

/** The forums that take complaints about a state itself, perhaps take them, or do not. */
export function ReachedState({ state, reading }: ReachedProps): JSX.Element {
  const { language, on } = reading
  const t = text(language)
  const reached = reachedBy(state, ['state'], reading)
  const of = (outcome: Outcome): readonly Reached[] => reached.filter((each) => each.outcome === outcome)
  const isUnrecorded = ({ reasons }: Reached): boolean => reasons.some((each) => each.code === 'state-not-party-unsure')
  const inPart = of('unknown').filter((each) => !isUnrecorded(each))
  const unrecorded = of('unknown').filter(isUnrecorded)
  // What never hears complaints about states is no news on the page of a state.
  const closed = of('not-met').filter(({ reasons }) => reasons.some((each) => each.code.startsWith('state-')))
  return (
    <>
      <p class="govuk-body">{t('library.state.reach-says', { date: dateInWords(language, on, 'long') })}</p>
      <h3 class="govuk-heading-s">{t('library.state.reach-open')}</h3>
      <ForumLinks forums={of('met').map((each) => each.forum)} reading={reading} />
      {inPart.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t('library.state.reach-part')}</h3>
          <WithReasons reached={inPart} reading={reading} />
        </>
      )}
      {unrecorded.length > 0 && (
        <Details summary={t('library.state.reach-unrecorded')}>
          <WithReasons reached={unrecorded} reading={reading} />
        </Details>
      )}
      {closed.length > 0 && (
        <Details summary={t('library.state.reach-closed')}>
          <WithReasons reached={closed} reading={reading} />
        </Details>
      )}
    </>
  )
}

/** The forums for what companies and people at home in a state do there. */
export function ReachedOthers({ state, reading }: ReachedProps): JSX.Element {
  const t = text(reading.language)
  const reached = reachedBy(state, ['company', 'person'], reading)
  const perhaps = reached.filter((each) => each.outcome === 'unknown')
  return (
    <>
      <p class="govuk-body">{t('library.state.reach-others-says')}</p>
      <ForumLinks
        forums={reached.filter((each) => each.outcome === 'met').map((each) => each.forum)}
        reading={reading}
      />
      {perhaps.length > 0 && (
        <Details summary={t('library.state.reach-part')}>
          <WithReasons reached={perhaps} reading={reading} />
        </Details>
      )}
    </>
  )
}

const hopeful: readonly Outcome[] = ['met', 'unknown', 'not-met']

/** What each forum that works says of these respondents; the most hopeful where there are several. */
function reachedBy(state: string, abouts: readonly About[], { library, on }: Reading): readonly Reached[] {
  return [...library.forums.values()]
    .filter((forum) => operationOf(forum, on) !== 'no')
    .flatMap((forum) => {
      const reaches = abouts.map((about) => reachOf(forum, state, about, library, on))
      const [best] = reaches.toSorted((a, b) => hopeful.indexOf(a.outcome) - hopeful.indexOf(b.outcome))
      return best ? [{ forum, ...best }] : []
    })
}

function WithReasons({
  reached,
  reading,
}: {
  readonly reached: readonly Reached[]
  readonly reading: Reading
}): JSX.Element {
  const { language, law } = reading
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reached.map(({ forum, reasons }) => (
        <li>
          <a class="govuk-link" href={entryAddress(language, 'forums', forum.id)}>
            <Words said={law.forum(forum.id)} wanted={language} quiet />
          </a>
          {': '}
          {once(reasons)
            .map((reason) => sayReason(reason, forum.id, language, law))
            .join(' ')}
        </li>
      ))}
    </ul>
  )
}

function once(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}
