import type { ComponentChildren, JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { Go, type Going } from '../../kit/html/go.tsx'
import { Tag, type Tone } from '../../kit/html/tag.tsx'
import { dateInWords } from '../../kit/text/dates.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { timeLeftInWords } from '../../kit/text/time-left.ts'
import type { DoorStatus } from '../../law/forum.ts'
import type { LawIn, Said } from '../../law/law-in.ts'
import type { Fact } from '../../rules/source.ts'
import type { Answer, EventDoor, ForumDoor, RespondentDoor } from '../answer.ts'
import { sayStatus } from '../answer-text.ts'
import { entryAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { SourceNote, Words } from '../words.tsx'
import { wayForm } from './question-view.tsx'
import { Reasons } from './reasons.tsx'

const tones: Readonly<Record<DoorStatus, Tone>> = {
  open: 'done',
  'open-until': 'urgent',
  'not-yet': 'going',
  uncertain: 'question',
  closed: 'danger',
}

export function StatusTag({
  door,
  language,
}: {
  readonly door: Pick<ForumDoor, 'status' | 'deadline'>
  readonly language: Language
}): JSX.Element {
  return <Tag tone={tones[door.status]}>{sayStatus(door, language)}</Tag>
}

export type DoorCardProps = {
  readonly door: ForumDoor
  readonly given: Answer
  readonly language: Language
  readonly law: LawIn
}

/** The way to the page of one door, with all its reasons. */
export function toDoor({ forum }: ForumDoor): Going {
  return { form: wayForm, name: 'go', value: `door:${forum.id}` }
}

/** A door too uncertain to be a step: what would decide it, and where to read more. */
export function BriefDoor({ door, given, language, law }: DoorCardProps): JSX.Element {
  const t = text(language)
  const name = law.forum(door.forum.id)
  return (
    <section class="amparo-door amparo-door--brief" id={`door-${door.forum.id}`}>
      <h3 class="govuk-heading-s">
        <Words said={name} wanted={language} />
      </h3>
      <p>
        <StatusTag door={door} language={language} />
      </p>
      <LastDay door={door} given={given} language={language} />
      <p class="govuk-body">
        <Go to={toDoor(door)}>
          {t('result.why')}
          <span class="govuk-visually-hidden">: {name.text}</span>
        </Go>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={entryAddress(language, 'forums', door.forum.id)}>
          {t('result.more', { forum: name.text })}
        </a>
      </p>
    </section>
  )
}

/** One door that is not closed: its status and last day, the way in, what it could bring, and every reason folded away. */
export function DoorCard({ door, given, language, law }: DoorCardProps): JSX.Element {
  const t = text(language)
  const { forum } = door
  const name = law.forum(forum.id)
  const plain = law.forumText(forum.id, 'plain')
  return (
    <section class="amparo-door" id={`door-${forum.id}`}>
      <h3 class="govuk-heading-m">
        <Words said={name} wanted={language} />
      </h3>
      <p>
        <StatusTag door={door} language={language} />
      </p>
      <LastDay door={door} given={given} language={language} />
      {plain && (
        <p class="govuk-body">
          <Words said={plain} wanted={language} />
        </p>
      )}
      <Details summary={t('result.why')}>
        <AllReasons door={door} given={given} language={language} law={law} />
      </Details>
      <Details summary={t('result.how-to-start')}>
        <List
          title={t('result.how-to-start')}
          said={law.forumTexts(forum.id, 'start')}
          facts={forum.start}
          language={language}
          law={law}
        />
        <List
          title={t('result.evidence')}
          said={law.forumTexts(forum.id, 'evidence')}
          facts={forum.evidence}
          language={language}
          law={law}
        />
        <List
          title={t('result.mistakes')}
          said={law.forumTexts(forum.id, 'warnings')}
          facts={forum.warnings}
          language={language}
          law={law}
        />
      </Details>
      <Details summary={t('result.could-bring')}>
        <ul class="govuk-list govuk-list--bullet">
          {forum.orders.map((order) => (
            <li>
              <Words said={law.remedy(order.measure)} wanted={language} />{' '}
              <SourceNote source={order.source} language={language} law={law} />
            </li>
          ))}
        </ul>
        <p class="govuk-body">{sayCode(language, 'binding', forum.binding)}.</p>
        <Line
          title={t('result.urgent')}
          said={law.forumText(forum.id, 'interim')}
          fact={forum.interim.fact}
          language={language}
          law={law}
        />
        <Line
          title={t('result.follow-up')}
          said={law.forumText(forum.id, 'followUp')}
          fact={forum.followUp}
          language={language}
          law={law}
        />
        <List
          title={t('result.cannot')}
          said={law.forumTexts(forum.id, 'notAvailable')}
          facts={forum.notAvailable ?? []}
          language={language}
          law={law}
        />
      </Details>
      <Line
        title={t('result.cost')}
        said={law.forumText(forum.id, 'cost')}
        fact={forum.cost.fact}
        language={language}
        law={law}
      />
      <Line
        title={t('result.duration')}
        said={law.forumText(forum.id, 'duration')}
        fact={forum.duration.fact}
        language={language}
        law={law}
      />
      <Line
        title={t('result.danger')}
        said={law.forumText(forum.id, 'danger')}
        fact={forum.danger.fact}
        language={language}
        law={law}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={entryAddress(language, 'forums', forum.id)}>
          {t('result.more', { forum: name.text })}
        </a>
      </p>
    </section>
  )
}

export function LastDay({
  door,
  given,
  language,
}: {
  readonly door: ForumDoor
  readonly given: Answer
  readonly language: Language
}): JSX.Element | null {
  const day = door.deadline?.date.earliest
  if (day === undefined) return null
  const t = text(language)
  const said = { date: dateInWords(language, day), left: timeLeftInWords(language, given.on, day) }
  return (
    <p class="govuk-body govuk-!-font-weight-bold">
      {door.status === 'open-until' ? t('result.last-day', said) : t('result.perhaps-last-day', said)}
    </p>
  )
}

/** Who is meant by a respondent of the answers. */
export function whoIs(respondent: RespondentDoor, given: Answer, language: Language, law: LawIn): string {
  const found = given.case.respondents.find((each) => each.id === respondent.respondent)
  if (found?.kind === 'state' && found.state !== undefined)
    return text(language)('result.state-of', { state: law.state(found.state).text })
  return sayCode(language, 'kind', found?.kind ?? 'state')
}

/** The reasons of a door for each respondent, where there are several. */
export function AllReasons({ door, given, language, law }: DoorCardProps): JSX.Element {
  const t = text(language)
  return (
    <>
      {door.respondents.map((respondent) => (
        <>
          {door.respondents.length > 1 && (
            <p class="govuk-body">
              <strong>{t('result.against', { who: whoIs(respondent, given, language, law) })}</strong>{' '}
              <StatusTag door={respondent} language={language} />
            </p>
          )}
          {respondent.events.map((event: EventDoor) => (
            <Reasons findings={event.findings} forum={door.forum.id} language={language} law={law} />
          ))}
        </>
      ))}
    </>
  )
}

type Shared = { readonly title: string; readonly language: Language; readonly law: LawIn }

function Line({
  title,
  said,
  fact,
  language,
  law,
}: Shared & { readonly said: Said | undefined; readonly fact: Fact | undefined }): JSX.Element | null {
  if (!said || !fact) return null
  return (
    <p class="govuk-body">
      <strong>{title}:</strong> <Words said={said} wanted={language} />{' '}
      <SourceNote source={fact.source} language={language} law={law} />
    </p>
  )
}

function List({
  title,
  said,
  facts,
  language,
  law,
}: Shared & { readonly said: readonly Said[]; readonly facts: readonly Fact[] }): JSX.Element | null {
  if (said.length === 0) return null
  return (
    <>
      <h4 class="govuk-heading-s">{title}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {said.map((each, index) => (
          <li>
            <Words said={each} wanted={language} /> <Cite fact={facts[index]} language={language} law={law} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Cite({
  fact,
  language,
  law,
}: {
  readonly fact: Fact | undefined
  readonly language: Language
  readonly law: LawIn
}): ComponentChildren {
  return fact && <SourceNote source={fact.source} language={language} law={law} />
}
