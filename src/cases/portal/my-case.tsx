import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Details } from '../../kit/html/details.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { text, type Text } from '../../kit/text/text.ts'
import { theLaw } from '../../law/the-law.ts'
import { longestAccount } from '../filing.ts'
import type { House } from '../operations/house.ts'
import { closeAddress, contactAddress, messageAddress, newCodeAddress, ownCaseAddress, viewsAddress } from '../links.ts'
import type { OpenCase } from '../operations/open-case.ts'
import { writeMessage } from '../operations/work.ts'
import { HerForm } from './her-form.tsx'
import { ContactInWords } from './contact-in-words.tsx'
import { dayOf, momentInWords } from './moments.ts'
import { openOwnCase } from './own-case.ts'
import type { Answered, AtOwnCase } from './portal-route.ts'
import { type Names, namesIn } from './consent-asked.tsx'
import { ErasedCase, isErased } from './erased-case.tsx'
import { Consents, Steps } from './her-steps.tsx'
import { withPlainLines } from './typed.ts'
import { type Written, writtenIn } from './written.ts'

type Problem = 'message-empty' | 'too-long' | 'stale' | 'moved-on'

/** A message that was not sent, and why. */
type Unsent = { readonly words: string; readonly problem?: Problem | undefined }

/** `GET /my-case`: what stands now, what she can do, what was written, and a form to write. */
export async function showMyCase(at: AtOwnCase, house: House, unsent: Unsent = { words: '' }): Promise<Answered> {
  const { seen } = await openOwnCase(house, at)
  const { timeZone } = house.engine.settings.place
  const { problem } = unsent
  const status = problem === undefined ? 200 : problem === 'moved-on' || problem === 'stale' ? 409 : 422
  if (isErased(seen)) return { page: <ErasedCase at={at} />, status }
  const names = await namesIn(house, seen)
  return { page: <MyCase at={at} seen={seen} names={names} timeZone={timeZone} unsent={unsent} />, status }
}

/** `POST /my-case/message` */
export async function writeToDesk(at: AtOwnCase, house: House): Promise<Answered> {
  const words = withPlainLines(at.fields.get('words'))
  if (at.going === 'here') return await showMyCase(at, house, { words, problem: at.isStale ? 'stale' : undefined })
  const problem = words.trim() === '' ? 'message-empty' : words.length > longestAccount ? 'too-long' : undefined
  if (problem) return await showMyCase(at, house, { words, problem })
  const { seen } = await openOwnCase(house, at)
  await writeMessage(house, seen, { from: 'survivor', text: words, language: at.language }, at.now)
  return { goTo: `${ownCaseAddress(at.language)}#written` }
}

type MyCaseProps = {
  readonly at: AtOwnCase
  readonly seen: OpenCase
  readonly names: Names
  readonly timeZone: string
  readonly unsent: Unsent
}

const form = 'message'

function MyCase({ at, seen, names, timeZone, unsent }: MyCaseProps): JSX.Element {
  const { language, token, holder } = at
  const t = text(language)
  const law = theLaw().inLanguage(language)
  const says = unsent.problem && t(`case.mine.problems.${unsent.problem}`)
  const isFieldWrong = unsent.problem === 'message-empty' || unsent.problem === 'too-long'
  return (
    <Page
      language={language}
      hasErrors={isFieldWrong}
      mainForm={form}
      inLanguage={(other) => ({ form, name: 'go', value: 'here', post: messageAddress(other) })}
    >
      <ErrorSummary errors={says === undefined ? [] : [{ text: says, field: 'words' }]} />
      <h1 class="govuk-heading-l">{t('case.mine.title')}</h1>
      <Standing t={t} seen={seen} timeZone={timeZone} />
      <Consents at={at} seen={seen} names={names} t={t} />
      <AllWritten t={t} written={writtenIn(seen, holder.receipt, law, t)} timeZone={timeZone} />
      <h2 class="govuk-heading-m">{t('case.mine.write-title')}</h2>
      <HerForm id={form} action={messageAddress(language)} token={token}>
        <TextArea
          name="words"
          label={t('case.mine.write-label')}
          hint={t('case.mine.write-hint')}
          error={isFieldWrong ? says : undefined}
          value={unsent.words}
          autocomplete="off"
        />
        <Button>{t('case.mine.write-go')}</Button>
      </HerForm>
      <Steps at={at} seen={seen} t={t} />
      <h2 class="govuk-heading-m">{t('case.mine.contact-title')}</h2>
      <ContactInWords t={t} contact={seen.contact} />
      <p class="govuk-body">
        <a class="govuk-link" href={contactAddress(language)}>
          {t('case.mine.contact-change')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('case.mine.more-title')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={viewsAddress(language)}>
            {t('case.mine.views')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={newCodeAddress(language)}>
            {t('case.mine.code')}
          </a>
        </li>
      </ul>
      <HerForm id="close" action={closeAddress(language)} token={token}>
        <Button kind="secondary">{t('case.mine.leave')}</Button>
        <p class="govuk-hint">{t('case.mine.leave-says')}</p>
      </HerForm>
    </Page>
  )
}

type StandingProps = { readonly t: Text; readonly seen: OpenCase; readonly timeZone: string }

/** Where every part of her case stands, and what runs out next. */
function Standing({ t, seen, timeZone }: StandingProps): JSX.Element {
  const law = theLaw().inLanguage(t.language)
  const runs = seen.runs.map(({ run }) => ({ run, words: law.procedure(run.procedure) }))
  const clocks = runs.flatMap(({ run, words }) =>
    run.state.clocks
      .filter((clock) => clock.suspended === undefined)
      .map(({ clock, due }) => ({ due, plain: words.clock(clock).plain.text })),
  )
  return (
    <>
      <InsetText>
        {runs
          .filter(({ run }) => run.procedure.id === 'intake' || !run.state.ended)
          .map(({ run, words }) => (
            <p>{words.status(run.state.status).plain.text}</p>
          ))}
      </InsetText>
      {clocks.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('case.mine.next-title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {clocks
              .toSorted((a, b) => (a.due < b.due ? -1 : 1))
              .map(({ due, plain }) => (
                <li>
                  {plain} <strong>{t('case.mine.says-by', { date: dayOf(due, timeZone) })}</strong>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  )
}

const shownAtOnce = 5

type AllWrittenProps = { readonly t: Text; readonly written: readonly Written[]; readonly timeZone: string }

/** The answer she came for stands first; what is older is folded away. */
function AllWritten({ t, written, timeZone }: AllWrittenProps): JSX.Element {
  const list = (items: readonly Written[]): JSX.Element => (
    <ol class="amparo-written">
      {items.map((each) => (
        <WrittenItem t={t} written={each} timeZone={timeZone} />
      ))}
    </ol>
  )
  return (
    <>
      <h2 class="govuk-heading-m" id="written">
        {t('case.mine.written-title')}
      </h2>
      {list(written.slice(0, shownAtOnce))}
      {written.length > shownAtOnce && (
        <Details summary={t('case.mine.earlier')}>{list(written.slice(shownAtOnce))}</Details>
      )}
    </>
  )
}

type WrittenItemProps = { readonly t: Text; readonly written: Written; readonly timeZone: string }

function WrittenItem({ t, written, timeZone }: WrittenItemProps): JSX.Element {
  const { at, isHers, done, words } = written
  return (
    <li class={isHers ? 'amparo-written__item' : 'amparo-written__item amparo-written__item--desk'}>
      <p class="amparo-written__head">
        <strong>{isHers ? t('case.mine.you') : t('case.mine.desk')}</strong>
        {` · ${done?.text ?? t('case.mine.message')} · `}
        <time dateTime={at}>{momentInWords(t.language, at, timeZone)}</time>
      </p>
      {words.map((paragraph) => (
        <p class="govuk-body amparo-her-words" dir="auto">
          {paragraph}
        </p>
      ))}
    </li>
  )
}
