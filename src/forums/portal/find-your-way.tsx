import type { JSX } from 'preact'
import type { PlainDate } from '../../kit/plain-date.ts'
import { Page } from '../../kit/layout/page.tsx'
import type { Going } from '../../kit/html/go.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { TheLaw } from '../../law/the-law.ts'
import { readMatter } from '../../rules/check-matter.ts'
import { answer } from '../answer.ts'
import { wayAddress } from '../links.ts'
import { CheckAnswers } from './check-answers.tsx'
import { faultsOf, type FieldFault } from './faults.ts'
import { formOf, type Form } from './form.ts'
import { nextPage, pageBefore } from './journey.ts'
import { matterFrom } from './matter-from-form.ts'
import { DoorPage } from './door-page.tsx'
import { findPage } from './pages.ts'
import type { QuestionPage, Told } from './question.ts'
import { QuestionView, wayForm } from './question-view.tsx'
import { Result } from './result.tsx'

/** One request on the way: everything answered so far is in its fields, nothing anywhere else. */
export type Asked = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly language: Language
  readonly law: TheLaw
  readonly on: PlainDate
}

export type Shown = { readonly status: number; readonly page: JSX.Element }

/** What the buttons of the pages ask for. */
type Wanted =
  | { readonly to: 'next' | 'back' | 'here' | 'check' | 'result' }
  | { readonly to: 'change'; readonly page: string }
  | { readonly to: 'door'; readonly forum: string }

/** The next page of "Find your way". Whatever is sent, the answer is a page, and nothing typed is lost. */
export function findYourWay(asked: Asked): Shown {
  const { form, at, going } = read(asked)
  const page = findPage(at)
  switch (going.to) {
    case 'change':
      return show(findPage(going.page), form, [], asked)
    case 'back':
      return show(pageBefore(form, page?.id, asked.law.library), form, [], asked)
    case 'here':
      return page ? show(page, form, [], asked) : showCheck(form, asked)
    case 'check':
      return showCheck(form, asked)
    case 'result':
      return showResult(form, asked)
    case 'door':
      return showResult(form, asked, going.forum)
    case 'next':
      return goOn(page, form, asked)
  }
}

/** The matter the fields describe, for the files made from it; absent when they do not fit together. */
export function matterOf(asked: Asked) {
  return readMatter(matterFrom(read(asked).form), asked.law.library, asked.on).matter
}

function read({ fields }: Asked): { readonly form: Form; readonly at: string | undefined; readonly going: Wanted } {
  const { at, go, ...answers } = fields
  const wanted = typeof go === 'string' ? go : 'next'
  const place = typeof at === 'string' ? at : undefined
  const form = formOf(answers)
  if (wanted.startsWith('change:'))
    return { form, at: place, going: { to: 'change', page: wanted.slice('change:'.length) } }
  if (wanted.startsWith('door:')) return { form, at: place, going: { to: 'door', forum: wanted.slice('door:'.length) } }
  const to = (['next', 'back', 'here', 'check', 'result'] as const).find((each) => each === wanted) ?? 'next'
  return { form, at: place, going: { to } }
}

function goOn(page: QuestionPage | undefined, form: Form, asked: Asked): Shown {
  if (page === undefined) return show(nextPage(form, asked.law.library, asked.on), form, [], asked)
  const faults = faultsOf(page, told(form, asked), asked.on)
  if (faults.length > 0) return show(page, form, faults, asked)
  const seen = [...new Set([...form.all('seen'), page.id])]
  const further = formOf({ ...asRecord(form), seen })
  return show(nextPage(further, asked.law.library, asked.on), further, [], asked)
}

function asRecord(form: Form): Record<string, readonly string[]> {
  return Object.fromEntries(form.answers().map(([name]) => [name, form.all(name)]))
}

function told(form: Form, { language, law }: Asked): Told {
  return { t: text(language), law: law.inLanguage(language), library: law.library, form }
}

function show(page: QuestionPage | undefined, form: Form, faults: readonly FieldFault[], asked: Asked): Shown {
  if (page === undefined) return showCheck(form, asked)
  const { language, law } = asked
  const before = pageBefore(form, page.id, law.library)
  const back: Going = before
    ? { form: wayForm, name: 'go', value: 'back', post: wayAddress(language) }
    : { href: `/${language}/` }
  return {
    status: faults.length > 0 ? 422 : 200,
    page: (
      <Page language={language} hasErrors={faults.length > 0} back={back} inLanguage={inLanguage} mainForm={wayForm}>
        <QuestionView page={page} told={told(form, asked)} address={wayAddress(language)} faults={faults} />
      </Page>
    ),
  }
}

function inLanguage(language: Language): Going {
  return { form: wayForm, name: 'go', value: 'here', post: wayAddress(language) }
}

function showCheck(form: Form, asked: Asked): Shown {
  const { language, law, on } = asked
  const { problems } = readMatter(matterFrom(form), law.library, on)
  return {
    status: 200,
    page: (
      <Page
        language={language}
        back={{ form: wayForm, name: 'go', value: 'back', post: wayAddress(language) }}
        inLanguage={inLanguage}
      >
        <CheckAnswers told={told(form, asked)} problems={problems} />
      </Page>
    ),
  }
}

/** The whole answer, or one door of it. */
function showResult(form: Form, asked: Asked, forum?: string): Shown {
  const { language, law, on } = asked
  const { matter } = readMatter(matterFrom(form), law.library, on)
  if (matter === undefined) return showCheck(form, asked)
  const given = answer(matter, on, law.library)
  const door = given.doors.find((each) => each.forum.id === forum)
  const here = door ? `door:${door.forum.id}` : 'result'
  const before = door ? 'result' : 'check'
  return {
    status: 200,
    page: (
      <Page
        language={language}
        wide
        back={{ form: wayForm, name: 'go', value: before, post: wayAddress(language) }}
        inLanguage={(other) => ({ form: wayForm, name: 'go', value: here, post: wayAddress(other) })}
      >
        {door ? (
          <DoorPage given={given} told={told(form, asked)} door={door} />
        ) : (
          <Result given={given} told={told(form, asked)} law={law} />
        )}
      </Page>
    ),
  }
}
