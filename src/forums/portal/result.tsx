import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Details } from '../../kit/html/details.tsx'
import { Go, HiddenAnswers } from '../../kit/html/go.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { Table } from '../../kit/html/table.tsx'
import { dateInWords } from '../../kit/text/dates.ts'
import type { Language } from '../../kit/text/language.ts'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import { timeLeftInWords } from '../../kit/text/time-left.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { TheLaw } from '../../law/the-law.ts'
import { isAskable } from '../../rules/question.ts'
import type { Answer } from '../answer.ts'
import { sayFork, sayStep } from '../answer-text.ts'
import { calendarAddress, paperAddress, wayAddress } from '../links.ts'
import { openQuestions } from '../questions.ts'
import { sayCode, sayReason } from '../say.ts'
import { orderOfSteps, type Steps } from '../steps.ts'
import { Words } from '../words.tsx'
import { leastLikely, likelihood } from '../worth.ts'
import { BriefDoor, DoorCard, toDoor } from './door-card.tsx'
import type { Told } from './question.ts'
import { wayForm } from './question-view.tsx'
import { StepsPicture } from './steps-picture.tsx'

export type ResultProps = { readonly given: Answer; readonly told: Told; readonly law: TheLaw }

/** The answer for her: what to do first and by when, the order of steps, the last days, then every door with its reasons. */
export function Result({ given, told, law: { library } }: ResultProps): JSX.Element {
  const { t, law, form } = told
  const { language } = t
  const steps = orderOfSteps(given, library)
  const shared = { given, steps, language, law }
  return (
    <>
      <h1 class="govuk-heading-l">{t('result.first-title')}</h1>
      <FirstThings {...shared} />
      <WarningText>{t('doors.no-clock-stops')}</WarningText>
      <p class="govuk-body">{t('result.ask-help')}</p>
      <Forks {...shared} />
      <NeverFirst {...shared} />
      {steps.order.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('result.picture-title')}</h2>
          <StepsPicture steps={steps} on={given.on} language={language} law={law} />
          <StepsTable {...shared} />
        </>
      )}
      <LastDays given={given} language={language} law={law} />
      <form id={wayForm} method="post" action={wayAddress(language)} class="amparo-no-print">
        <HiddenAnswers answers={form.answers()} />
        <div class="govuk-button-group">
          <Button kind="secondary" post={calendarAddress(language)} name="words" value="plain">
            {t('result.calendar-save')}
          </Button>
          <Button kind="secondary" post={calendarAddress(language)} name="words" value="neutral">
            {t('result.calendar-save-neutral')}
          </Button>
          <Button kind="secondary" post={paperAddress(language)}>
            {t('result.paper')}
          </Button>
        </div>
        <p class="govuk-hint">{t('result.calendar-neutral-says')}</p>
        <p class="govuk-hint">{t('result.print-says')}</p>
      </form>
      <WouldDecide {...shared} />
      <Doors given={given} language={language} law={law} />
      <p class="govuk-body">{t('doors.not-advice')}</p>
    </>
  )
}

type Shared = { readonly given: Answer; readonly steps: Steps; readonly language: Language; readonly law: LawIn }

function FirstThings({ given, steps, language, law }: Shared): JSX.Element {
  const t = text(language)
  const urgent = steps.urgent.slice(0, 3)
  const first = steps.order.filter((step) => step.kind === 'now').slice(0, 3)
  const instead = first.length > 0 ? first : steps.order.slice(0, 3)
  return (
    <>
      {first.length === 0 && <p class="govuk-body-l">{t('result.first-none')}</p>}
      <ol class="govuk-list govuk-list--number govuk-list--spaced amparo-first">
        {urgent.map(({ forum, dangers, beforeFiling }) => (
          <li>
            {t(beforeFiling ? 'doors.urgent' : 'doors.urgent-with-filing', {
              forum: law.forum(forum).text,
              dangers: listInWords(
                language,
                dangers.map((each) => sayCode(language, 'danger', each)),
                'or',
              ),
            })}
          </li>
        ))}
        {instead.map((step) => (
          <li>{sayStep(step, given, { language, law })}</li>
        ))}
      </ol>
    </>
  )
}

function Forks({ steps, language, law }: Shared): JSX.Element | null {
  const t = text(language)
  if (steps.forks.length === 0) return null
  return (
    <section class="amparo-forks">
      <h2 class="govuk-heading-m">{t('doors.fork-title')}</h2>
      <p class="govuk-body">{t('doors.fork-says')}</p>
      {steps.forks.map((fork) => (
        <div class="amparo-fork">
          {sayFork(fork, { language, law }).map((way) => (
            <p class="amparo-fork__way">{way}</p>
          ))}
        </div>
      ))}
    </section>
  )
}

function NeverFirst({ steps, language, law }: Shared): JSX.Element | null {
  const t = text(language)
  if (steps.never.length === 0) return null
  return (
    <Details summary={t('doors.never-title')}>
      <ul class="govuk-list govuk-list--bullet">
        {steps.never.map(({ first, second, effect }) => (
          <li>
            {t(effect === 'may-forfeit' ? 'doors.never-perhaps' : 'doors.never', {
              first: law.forum(first).text,
              second: law.forum(second).text,
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function StepsTable({ given, steps, language, law }: Shared): JSX.Element {
  const t = text(language)
  return (
    <div class="amparo-stack">
      <Table
        caption={t('result.picture-title')}
        columns={[
          { text: t('result.table-step') },
          { text: t('result.table-forum') },
          { text: t('result.table-what') },
          { text: t('result.table-by') },
        ]}
        rows={steps.order.map((step, index) => [
          index + 1,
          <a class="govuk-link" href={`#door-${step.forum}`}>
            {law.forum(step.forum).text}
          </a>,
          <>
            {t(`result.${step.kind}`)}
            {step.first.length > 0 &&
              `: ${step.first.map((reason) => sayReason(reason, step.forum, language, law)).join(' ')}`}
          </>,
          step.by === undefined
            ? t('result.table-no-date')
            : `${dateInWords(language, step.by)} (${timeLeftInWords(language, given.on, step.by)})`,
        ])}
      />
    </div>
  )
}

function LastDays({
  given,
  language,
  law,
}: {
  readonly given: Answer
  readonly language: Language
  readonly law: LawIn
}): JSX.Element {
  const t = text(language)
  const days = given.doors
    .flatMap((door) =>
      door.deadline && door.status !== 'closed' && door.deadline.date.earliest >= given.on
        ? [{ day: door.deadline.date.earliest, name: law.forum(door.forum.id).text }]
        : [],
    )
    .toSorted((a, b) => a.day - b.day)
  return (
    <>
      <h2 class="govuk-heading-m">{t('result.calendar-title')}</h2>
      {days.length === 0 ? (
        <p class="govuk-body">{t('result.calendar-none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {days.map(({ day, name }) => (
            <li>
              <strong>{dateInWords(language, day)}</strong> ({timeLeftInWords(language, given.on, day)})
              <br />
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WouldDecide({ given, language, law }: Shared): JSX.Element | null {
  const t = text(language)
  const open = openQuestions(given)
  const hers = open.filter(isAskable).slice(0, 6)
  const lawyers = open.filter((each) => !isAskable(each)).slice(0, 8)
  if (open.length === 0) return null
  const about = (id: string | undefined): string => (id === undefined ? '' : law.instrument(id).text)
  return (
    <>
      {hers.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('doors.questions-title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {hers.map((each) => (
              <li>
                {t(`questions.${each.id}`)} ({t('doors.question-decides', { count: each.forums.length })})
              </li>
            ))}
          </ul>
        </>
      )}
      {lawyers.length > 0 && (
        <Details summary={t('result.lawyer-title')}>
          <ul class="govuk-list govuk-list--bullet">
            {lawyers.map((each) => (
              <li>
                {t(`questions.${each.id}`)} <bdi>{about(each.about)}</bdi>:{' '}
                {listInWords(
                  language,
                  each.forums.map((id) => law.forum(id).text),
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Doors({
  given,
  language,
  law,
}: {
  readonly given: Answer
  readonly language: Language
  readonly law: LawIn
}): JSX.Element {
  const t = text(language)
  const of = (...statuses: readonly string[]) => given.doors.filter((door) => statuses.includes(door.status))
  const groups = [
    { title: t('result.open-title'), doors: of('open-until', 'open') },
    { title: t('result.not-yet-title'), doors: of('not-yet') },
    { title: t('result.uncertain-title'), doors: of('uncertain') },
  ]
  const closed = of('closed')
  return (
    <>
      <h2 class="govuk-heading-l">{t('result.doors-title')}</h2>
      <p class="govuk-body">
        {t('result.summary', {
          open: of('open', 'open-until').length,
          notyet: of('not-yet').length,
          uncertain: of('uncertain').length,
        })}
      </p>
      {groups.map(({ title, doors }) =>
        doors.length === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">{title}</h2>
            {doors.map((door) =>
              likelihood(door) >= leastLikely ? (
                <DoorCard door={door} given={given} language={language} law={law} />
              ) : (
                <BriefDoor door={door} given={given} language={language} law={law} />
              ),
            )}
          </>
        ),
      )}
      {closed.length > 0 && (
        <div class="amparo-closed">
          <h2 class="govuk-heading-m">{t('result.closed-title')}</h2>
          <p class="govuk-body">{t('result.closed-says')}</p>
          <ul class="govuk-list govuk-list--spaced">
            {closed.map((door) => (
              <li>
                <Go to={toDoor(door)}>
                  <Words said={law.forum(door.forum.id)} wanted={language} />
                </Go>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
