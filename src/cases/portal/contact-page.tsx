import type { JSX } from 'preact'
import { getFilesOfCase } from '../../chronicle/operations/files.ts'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { text } from '../../kit/text/text.ts'
import { ways } from '../filing.ts'
import type { House } from '../operations/house.ts'
import { contactAddress, ownCaseAddress } from '../links.ts'
import { changeContact } from '../operations/work.ts'
import { HowFields, WayField } from './contact-fields.tsx'
import { contactFrom } from './filing-from.ts'
import { type Fault, howFaults } from './filing-pages.ts'
import { sayProblem } from './filing-view.tsx'
import { FormPage, HerForm } from './her-form.tsx'
import { openOwnCase } from './own-case.ts'
import type { Answered, AtOwnCase } from './portal-route.ts'
import { type Typed, typedIn } from './typed.ts'

type TypedContact = Pick<Typed, 'way' | 'where' | 'care'>

/** `GET /my-case/contact` */
export async function showContact(at: AtOwnCase, house: House): Promise<Answered> {
  const { seen } = await openOwnCase(house, at)
  return { page: <ContactPage at={at} typed={seen.contact ?? { way: 'return', where: '', care: '' }} /> }
}

/** `POST /my-case/contact` */
export async function saveContact(at: AtOwnCase, house: House): Promise<Answered> {
  const typed = typedIn(at.fields)
  if (at.going === 'here')
    return { page: <ContactPage at={at} typed={typed} isStale={at.isStale} />, status: at.isStale ? 409 : 200 }
  const isChosen = ways.some((way) => way === typed.way)
  const faults: readonly Fault[] = isChosen ? howFaults(typed) : [{ field: 'way', problem: 'choose' }]
  if (faults.length > 0) return { page: <ContactPage at={at} typed={typed} faults={faults} />, status: 422 }
  const { reader, seen } = await openOwnCase(house, at)
  const files = await getFilesOfCase(house.database.queries, seen.root)
  const file = files.find((each) => each.compartment === 'contact')
  if (file) await changeContact(house, reader, file.id, contactFrom(typed), at.now)
  return { goTo: ownCaseAddress(at.language) }
}

type ContactPageProps = {
  readonly at: AtOwnCase
  readonly typed: TypedContact
  readonly faults?: readonly Fault[]
  readonly isStale?: boolean
}

const form = 'contact'

function ContactPage({ at, typed, faults = [], isStale = false }: ContactPageProps): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const errors = faults.map(({ field, problem }) => ({ field, text: sayProblem(t, problem) }))
  const fields = { t, typed, wrong: (field: string) => errors.find((each) => each.field === field)?.text }
  return (
    <FormPage
      language={language}
      hasErrors={errors.length > 0}
      back={{ href: ownCaseAddress(language) }}
      form={form}
      address={contactAddress}
    >
      <ErrorSummary errors={isStale ? [{ text: t('case.mine.problems.stale'), field: 'way' }] : errors} />
      <h1 class="govuk-heading-l">{t('case.mine.contact-title')}</h1>
      <HerForm id={form} action={contactAddress(language)} token={token}>
        <WayField {...fields} />
        <HowFields {...fields} anyWay />
        <Button>{t('case.contact.go')}</Button>
      </HerForm>
    </FormPage>
  )
}
