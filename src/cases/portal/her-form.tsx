import type { ComponentChildren, JSX } from 'preact'
import { Page, type PageProps } from '../../kit/layout/page.tsx'

export type HerFormProps = {
  readonly id: string
  readonly action: string
  /** That the form is of this session. */
  readonly token: string
  readonly children: ComponentChildren
}

/** A form of a page of her case. */
export function HerForm({ id, action, token, children }: HerFormProps): JSX.Element {
  return (
    <form id={id} method="post" action={action} novalidate>
      <input type="hidden" name="form-token" value={token} />
      {children}
    </form>
  )
}

export type FormPageProps = Omit<PageProps, 'inLanguage' | 'mainForm'> & {
  readonly form: string
  /** Where the form is sent in each language. */
  readonly address: (language: PageProps['language']) => string
}

/** A page with one form, which can be seen in other languages with what is typed. */
export function FormPage({ form, address, ...props }: FormPageProps): JSX.Element {
  return (
    <Page
      {...props}
      mainForm={form}
      inLanguage={(other) => ({ form, name: 'go', value: 'here', post: address(other) })}
    />
  )
}
