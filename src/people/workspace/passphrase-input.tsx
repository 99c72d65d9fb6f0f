import type { JSX } from 'preact'
import { classes } from '../../kit/html/classes.ts'
import { describedBy, FormGroup, hasContent, HintAndError, Label } from '../../kit/html/field.tsx'

type PassphraseInputProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly isNew?: boolean
}

/** A passphrase, unseen while it is typed and never given back to the page. */
export function PassphraseInput({ name, label, isNew, ...question }: PassphraseInputProps): JSX.Element {
  return (
    <FormGroup error={question.error}>
      <Label for={name}>{label}</Label>
      <HintAndError id={name} question={question} />
      <input
        class={classes('govuk-input', hasContent(question.error) && 'govuk-input--error')}
        id={name}
        name={name}
        type="password"
        spellcheck={false}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        autocapitalize="none"
        aria-describedby={describedBy(name, question)}
      />
    </FormGroup>
  )
}
