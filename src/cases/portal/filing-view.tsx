import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { Radios } from '../../kit/html/radios.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import type { Text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import { dangers } from '../filing.ts'
import { fileAddress } from '../links.ts'
import { BeforeView, isBefore } from './before-view.tsx'
import { HowFields, WayField } from './contact-fields.tsx'
import { dangerIn, intakeIn } from './intake-in.ts'
import type { Desk, Fault, FilingPage, PageId } from './filing-pages.ts'
import { carried, type FilingField, type Typed } from './typed.ts'

/** The form of the page; buttons outside of it (back, other languages) submit it by this id. */
export const filingForm = 'filing'

/** What a page of filing can use to say itself. */
export type Told = {
  readonly t: Text
  readonly law: LawIn
  readonly typed: Typed
  readonly desks: readonly Desk[]
}

export type FilingViewProps = {
  readonly page: FilingPage
  readonly told: Told
  readonly faults: readonly Fault[]
  /** Why something could not be done, where no field of the page is at fault. */
  readonly notice?: string | undefined
}

/** A page of filing: what she must know, or one question, and the way on. */
export function FilingView({ page, told, faults, notice }: FilingViewProps): JSX.Element {
  const { t, typed } = told
  const address = fileAddress(t.language)
  const errors = faults.map(({ field, problem }) => ({ field, text: sayProblem(t, problem) }))
  const wrong = (field: FilingField): string | undefined => errors.find((each) => each.field === field)?.text
  const { id } = page
  return (
    <>
      <ErrorSummary errors={notice === undefined ? errors : [{ text: notice }, ...errors]} />
      {isBefore(id) && <BeforeView id={id} told={told} />}
      <form id={filingForm} method="post" action={address} novalidate>
        <HiddenAnswers answers={carried(typed, page.fields)} />
        <input type="hidden" name="at" value={id} />
        {!isBefore(id) && <QuestionOf id={id} told={told} wrong={wrong} />}
        <Button>{t('portal.continue')}</Button>
      </form>
      {id !== 'start' && (
        <p class="govuk-body">
          <a class="govuk-link" href={address}>
            {t('portal.start-again')}
          </a>
        </p>
      )}
    </>
  )
}

export function sayProblem(t: Text, problem: Fault['problem']): string {
  return problem === 'choose' ? t('portal.choose-one') : t(`filing.problems.${problem}`)
}

type QuestionOfProps = {
  readonly id: Exclude<PageId, 'start' | 'phone' | 'another-way' | 'authority' | 'abroad'> | 'phone' | 'authority'
  readonly told: Told
  readonly wrong: (field: FilingField) => string | undefined
}

function QuestionOf({ id, told, wrong }: QuestionOfProps): JSX.Element {
  const { t, typed, desks } = told
  switch (id) {
    case 'phone': {
      const choices = (['safe', 'unsure', 'watched'] as const).map((value) => ({
        value,
        label: t(`portal.phone-${value}`),
      }))
      return (
        <Choice
          {...{ told, wrong }}
          name="phone"
          title={t('portal.phone-title')}
          hint={t('portal.phone-why')}
          choices={choices}
        />
      )
    }
    case 'authority': {
      const choices = (['no', 'unsure', 'yes'] as const).map((value) => ({
        value,
        label: t(`filing.authority.${value}`),
      }))
      return (
        <Choice
          {...{ told, wrong }}
          name="authority"
          title={t('filing.authority.title')}
          hint={t('filing.authority.why')}
          choices={choices}
        />
      )
    }
    case 'organisation': {
      const choices = desks.map(({ id: value, name }) => ({ value, label: <bdi>{name}</bdi> }))
      return (
        <Choice
          {...{ told, wrong }}
          name="organisation"
          title={t('filing.organisation.title')}
          hint={t('filing.organisation.hint')}
          choices={choices}
        />
      )
    }
    case 'by': {
      const choices = [
        { value: 'survivor', label: t('filing.by.survivor') },
        { value: 'representative', label: t('filing.by.representative'), hint: t('filing.by.representative-hint') },
      ]
      return <Choice {...{ told, wrong }} name="by" title={t('filing.by.title')} choices={choices} />
    }
    case 'account':
      return (
        <TextArea
          name="account"
          label={t('filing.account.title')}
          size="l"
          heading
          hint={t('filing.account.hint')}
          error={wrong('account')}
          value={typed.account}
          rows={10}
          autocomplete="off"
        />
      )
    case 'danger': {
      const choices = dangers.map((value) => ({ value, label: dangerIn(told.law, value) }))
      const hint = (
        <>
          <strong>{t('portal.danger-now')}</strong> {intakeIn(told.law).clock('danger-look').plain.text}
        </>
      )
      return (
        <Choice {...{ told, wrong }} name="danger" title={t('filing.danger.title')} hint={hint} choices={choices} />
      )
    }
    case 'contact':
      return <WayField t={t} typed={typed} wrong={wrong} heading />
    case 'how':
      return (
        <>
          <h1 class="govuk-heading-l">{t('filing.how.title')}</h1>
          <HowFields t={t} typed={typed} wrong={wrong} />
        </>
      )
  }
}

type ChoiceProps = Omit<QuestionOfProps, 'id'> & {
  readonly name: 'phone' | 'authority' | 'organisation' | 'by' | 'danger'
  readonly title: string
  readonly hint?: JSX.Element | string
  readonly choices: readonly { readonly value: string; readonly label: JSX.Element | string; readonly hint?: string }[]
}

function Choice({ told, wrong, name, title, hint, choices }: ChoiceProps): JSX.Element {
  return (
    <Radios
      name={name}
      legend={title}
      size="l"
      heading
      hint={hint}
      error={wrong(name)}
      choices={choices}
      value={told.typed[name]}
    />
  )
}
