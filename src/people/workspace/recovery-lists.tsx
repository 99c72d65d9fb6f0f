import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import { dayFormat } from '../../kit/text/dates.ts'
import { factsOf } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { askedWords, confirmPlan, makePlan, type NewPlan } from '../operations/recovery-plan.ts'
import { trustees } from '../recovery/log.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { recoveryAddress, recoveryListsAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'
import { visitorOf } from './visitor.ts'

/** `POST /desk/recovery/lists`: makes new lists and shows them this once; then lets them hold, for one word of each. */
export async function changeLists(at: SignedInAtDesk, { database, node }: PeopleServices): Promise<Answered> {
  const { actor, fields, now } = at
  if (fields.get('do') !== 'confirm') {
    const plan = await makePlan(database.queries, node, actor, now)
    return { page: <Lists at={at} plan={plan} /> }
  }
  const words = Array.from({ length: trustees.all }, (_, list) => fields.get(fieldOf(list)).slice(0, 100))
  try {
    await database.queries.transaction().execute((queries) => confirmPlan(queries, node, actor, words, now))
    return { goTo: recoveryAddress }
  } catch (error) {
    const fault = faultFrom(error)
    if (fault.reason !== 'recovery-word-wrong') throw error
    const asked = await askedWords(database.queries, node, actor)
    return { page: <AskAgain at={at} asked={asked} words={words} fault={fault} />, status: fault.status }
  }
}

function Lists({ at, plan }: { readonly at: SignedInAtDesk; readonly plan: NewPlan }): JSX.Element {
  const { language, now } = at
  const t = text(language)
  const day = dayFormat(factsOf(language).locale, 'full').format(Math.floor(now.getTime() / 86_400_000))
  return (
    <DeskPage language={language} here={recoveryAddress} visitor={visitorOf(at)}>
      <div class="amparo-no-print">
        <h1>{t('recovery.lists.title')}</h1>
        <p>{t('recovery.lists.says')}</p>
        <WarningText>{t('recovery.lists.once')}</WarningText>
      </div>
      {plan.lists.map((words, list) => (
        <section class="amparo-desk__box amparo-desk__sheet">
          <h2>{t('recovery.lists.list', { number: list + 1 })}</h2>
          <p>{day}</p>
          <p>{t('recovery.lists.for-trustee')}</p>
          <ol class="amparo-desk__words" lang="en" dir="ltr">
            {words.map((word) => (
              <li>{word}</li>
            ))}
          </ol>
        </section>
      ))}
      <div class="amparo-no-print">
        <h2>{t('recovery.lists.confirm')}</h2>
        <Asking at={at} asked={plan.asked} words={[]} />
      </div>
    </DeskPage>
  )
}

type AskingProps = {
  readonly at: SignedInAtDesk
  readonly asked: readonly number[]
  readonly words: readonly string[]
}

function AskAgain({ fault, ...props }: AskingProps & { readonly fault: Fault }): JSX.Element {
  const { at } = props
  const t = text(at.language)
  return (
    <DeskPage
      language={at.language}
      here={recoveryAddress}
      visitor={visitorOf(at)}
      errors={errorsOf(t, fault, fieldOf(0))}
    >
      <h1>{t('recovery.lists.confirm')}</h1>
      <Asking {...props} />
      <p>
        <a class="govuk-link" href={recoveryAddress}>
          {t('recovery.back')}
        </a>
      </p>
    </DeskPage>
  )
}

function Asking({ at, asked, words }: AskingProps): JSX.Element {
  const t = text(at.language)
  return (
    <form method="post" action={recoveryListsAddress}>
      <FormToken token={at.token} />
      <p>{t('recovery.lists.confirm-says')}</p>
      {asked.map((word, list) => (
        <TextInput
          name={fieldOf(list)}
          label={t('recovery.lists.word', { list: list + 1, word })}
          value={words[list] ?? ''}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          width={20}
        />
      ))}
      <Button name="do" value="confirm">
        {t('recovery.lists.hold')}
      </Button>
    </form>
  )
}

const fieldOf = (list: number): string => `word-${list + 1}`
