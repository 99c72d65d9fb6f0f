import type { Text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { Library } from '../../law/library.ts'
import type { QuestionId } from '../../rules/question.ts'
import type { Form } from './form.ts'

/** What a question page can use to say itself. */
export type Told = { readonly t: Text; readonly law: LawIn; readonly library: Library; readonly form: Form }

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly language?: string
}

/** One thing a page asks. A field left empty means: not known. */
export type Field =
  | {
      readonly kind: 'radios' | 'checkboxes'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly options: readonly Option[]
    }
  | {
      readonly kind: 'select'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly options: readonly Option[]
    }
  | { readonly kind: 'date'; readonly name: string; readonly label: string; readonly hint?: string }

/** A page of "Find your way": one thing a page. */
export type QuestionPage = {
  readonly id: string
  /** The missing facts it asks for; a page without any is always asked. */
  readonly asks: readonly QuestionId[]
  /** Whether it makes sense at all after what was answered. */
  readonly fits?: (form: Form, library: Library) => boolean
  /** At least one field must be answered, because nothing can be said without it. */
  readonly needed?: true
  readonly title: (told: Told) => string
  /** Sentences under the title. */
  readonly says?: (told: Told) => readonly string[]
  readonly fields: (told: Told) => readonly Field[]
}

/** States by name in the language of the page, after the choices that are not states. */
export function stateOptions({ library, law }: Told, before: readonly Option[] = []): readonly Option[] {
  const states = [...library.states.values()]
    .filter((state) => state.id !== 'EUE')
    .map((state) => ({ value: state.id, label: law.state(state.id).text }))
  const collator = new Intl.Collator(law.language)
  return [...before, ...states.toSorted((a, b) => collator.compare(a.label, b.label))]
}
