import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Text } from '../../kit/text/text.ts'
import type { Fault } from './faults.ts'

type CodeFormProps = {
  readonly t: Text
  readonly action: string
  readonly name: string
  readonly label: string
  readonly code: string
  readonly fault: Fault | undefined
}

/** Asks for the code that somebody was given, and nothing else. */
export function CodeForm({ t, action, name, label, code, fault }: CodeFormProps): JSX.Element {
  return (
    <form method="post" action={action}>
      <TextInput
        name={name}
        label={label}
        hint={t('people.join.code-hint')}
        value={code}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        error={fault && t(`people.refused.${fault.reason}`)}
      />
      <Button>{t('people.sign-in.go')}</Button>
    </form>
  )
}
