import type { JSX } from 'preact'
import { Checkboxes } from '../../kit/html/checkboxes.tsx'
import { Tag } from '../../kit/html/tag.tsx'
import type { Text } from '../../kit/text/text.ts'
import { Role } from '../role.ts'

type RoleChoicesProps = {
  readonly t: Text
  readonly id: string
  readonly values: readonly Role[]
  readonly error?: string | undefined
}

/** Every role with what it means, to be ticked. The field is called `roles`. */
export function RoleChoices({ t, id, values, error }: RoleChoicesProps): JSX.Element {
  const choices = Role.options.map((role) => ({
    value: role,
    label: t(`people.role.${role}`),
    hint: t(`people.role-says.${role}`),
  }))
  return (
    <Checkboxes
      name="roles"
      id={id}
      legend={t('people.people.roles')}
      choices={choices}
      values={values}
      error={error}
      small
    />
  )
}

/** The roles that someone has, in words. */
export function RoleTags({ t, roles }: { readonly t: Text; readonly roles: readonly Role[] }): JSX.Element {
  return (
    <>
      {roles.map((role) => (
        <>
          <Tag>{t(`people.role.${role}`)}</Tag>{' '}
        </>
      ))}
    </>
  )
}
