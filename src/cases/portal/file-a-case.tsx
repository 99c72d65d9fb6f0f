import type { JSX } from 'preact'
import { homeAddress } from '../../forums/links.ts'
import type { Going } from '../../kit/html/go.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { Refusal } from '../../kit/refusal.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { theLaw } from '../../law/the-law.ts'
import { sourceOf } from '../../people/failure-memory.ts'
import { createReceiptCode, parseReceiptCode, type ReceiptCode, receiptCodeGroups } from '../../vault/receipt-code.ts'
import type { House } from '../operations/house.ts'
import { fileAddress } from '../links.ts'
import { fileCase } from '../operations/file-case.ts'
import { NobodyReceives } from './before-view.tsx'
import { CheckView } from './check-view.tsx'
import { type CodeProblem, CodeView } from './code-view.tsx'
import { desksHere } from './desks-here.ts'
import { filingFrom } from './filing-from.ts'
import {
  type Fault,
  type FilingPage,
  filingPages,
  findFilingPage,
  firstUnfinished,
  pageAfter,
  pageBefore,
} from './filing-pages.ts'
import { filingForm, FilingView, type Told } from './filing-view.tsx'
import { sameDigits } from './same-digits.ts'
import type { Answered, AtPortal } from './portal-route.ts'
import { SentView } from './sent-view.tsx'
import { typedIn } from './typed.ts'

/** The page of filing that this request asks for. Nothing is kept before she sends; whatever is wrong, what she typed stays. */
export async function fileACase(at: AtPortal, house: House): Promise<Answered> {
  const { language, fields } = at
  const desks = await desksHere(house)
  if (desks.length === 0) return nobodyReceives(language)
  const told: Told = { t: text(language), law: theLaw().inLanguage(language), typed: typedIn(fields), desks }
  const here = fields.get('at')
  const go = fields.get('go')
  if (go.startsWith('change:')) return showPage(findFilingPage(go.slice('change:'.length)), told)
  if (here === 'check') return fromCheck(go, told)
  if (here === 'code') return await fromCode(go, told, at, house)
  return fromPage(findFilingPage(here), go, told)
}

function nobodyReceives(language: Language): Answered {
  return framed(language, <NobodyReceives t={text(language)} />, {
    status: 503,
    back: home(language),
    inLanguage: (other) => ({ href: fileAddress(other) }),
  })
}

function fromPage(page: FilingPage | undefined, go: string, told: Told): Answered {
  if (!page || go === 'here') return showPage(page, told)
  if (go === 'back') return showPage(pageBefore(page, told), told)
  const faults = page.faults(told.typed, told.desks)
  if (faults.length > 0) return showPage(page, told, faults)
  const next = pageAfter(page, told)
  // Whoever came to change one answer goes back to all of them, but passes what an answer makes her need to know.
  const isChange = page.fields.length > 0 && next !== undefined && next.fields.length > 0 && !firstUnfinished(told)
  return next && !isChange ? showPage(next, told) : showCheck(told)
}

function fromCheck(go: string, told: Told): Answered {
  if (go === 'back') return showPage(pageBefore(undefined, told), told)
  return go === 'here' ? showCheck(told) : showCode(told)
}

async function fromCode(go: string, told: Told, at: AtPortal, house: House): Promise<Answered> {
  if (go === 'back') return showCheck(told)
  if (go === 'here') return showCode(told)
  const code = codeIn(told.typed.code)
  const unfinished = firstUnfinished(told)
  if (!code || unfinished) return showCode(told)
  if (!sameDigits(at.fields.get('end'), receiptCodeGroups(code).at(-1) ?? '')) return showCode(told, 'code-end')
  const filing = filingFrom(told.typed, told.desks, at.language)
  try {
    await fileCase(house, { filing, code, source: sourceOf(at.request.ip) }, at.now)
    return framed(at.language, <SentView told={told} />, {})
  } catch (error) {
    return notSent(error, told)
  }
}

function notSent(error: unknown, told: Told): Answered {
  const reason = error instanceof Refusal ? error.reason : undefined
  if (reason === 'code-taken') return showCode({ ...told, typed: { ...told.typed, code: '' } }, 'code-taken')
  if (reason === 'too-many-waiting') return showCode(told, 'too-many-waiting')
  if (reason !== 'desk-cannot-receive') throw error
  return showPage(findFilingPage('organisation'), told, [], told.t('filing.problems.desk-cannot-receive'))
}

function showPage(page: FilingPage | undefined, told: Told, faults: readonly Fault[] = [], notice?: string): Answered {
  const shown = page ?? filingPages[0]
  if (!shown) return showCheck(told)
  const { language } = told.t
  return framed(language, <FilingView page={shown} told={told} faults={faults} notice={notice} />, {
    status: faults.length > 0 ? 422 : notice === undefined ? 200 : 503,
    back: pageBefore(shown, told) ? toPage('back', language) : home(language),
    mainForm: filingForm,
    inLanguage: again,
  })
}

function showCheck(told: Told): Answered {
  const unfinished = firstUnfinished(told)
  if (unfinished) return showPage(unfinished, told)
  const { language } = told.t
  return framed(language, <CheckView told={told} />, { back: toPage('back', language), inLanguage: again })
}

const statusOf: Readonly<Record<CodeProblem, number>> = { 'code-end': 422, 'code-taken': 409, 'too-many-waiting': 503 }

function showCode(told: Told, problem?: CodeProblem): Answered {
  const unfinished = firstUnfinished(told)
  if (unfinished) return showPage(unfinished, told)
  const { language } = told.t
  const code = codeIn(told.typed.code) ?? createReceiptCode()
  const withCode = { ...told, typed: { ...told.typed, code: receiptCodeGroups(code).join('') } }
  return framed(language, <CodeView told={withCode} code={code} problem={problem} />, {
    status: problem ? statusOf[problem] : 200,
    back: toPage('back', language),
    mainForm: filingForm,
    inLanguage: again,
  })
}

/** The code she was shown; absent where none was, or what came is none. */
function codeIn(typed: string): ReceiptCode | undefined {
  try {
    return parseReceiptCode(typed)
  } catch {
    return undefined
  }
}

const home = (language: Language): Going => ({ href: homeAddress(language) })

const toPage = (value: string, language: Language): Going => ({
  form: filingForm,
  name: 'go',
  value,
  post: fileAddress(language),
})

/** The same page in another language, with all that was typed. */
const again = (other: Language): Going => toPage('here', other)

type Frame = {
  readonly status?: number
  readonly back?: Going
  readonly mainForm?: string
  readonly inLanguage?: (language: Language) => Going
}

function framed(language: Language, content: JSX.Element, { status = 200, ...frame }: Frame): Answered {
  const page = (
    <Page language={language} hasErrors={status === 422} {...frame}>
      {content}
    </Page>
  )
  return { page, status }
}
