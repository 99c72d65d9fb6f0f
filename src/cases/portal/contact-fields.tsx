import type { JSX } from 'preact'
import { Radios } from '../../kit/html/radios.tsx'
import { TextArea, TextInput } from '../../kit/html/text-input.tsx'
import type { Text } from '../../kit/text/text.ts'
import { ways } from '../filing.ts'
import type { Typed } from './typed.ts'

type Way = (typeof ways)[number]

export type ContactFieldsProps = {
  readonly t: Text
  readonly typed: Pick<Typed, 'way' | 'where' | 'care'>
  /** What is wrong with a field, in words. */
  readonly wrong: (field: 'way' | 'where' | 'care') => string | undefined
  /** The question is the heading of the page. */
  readonly heading?: boolean
  /** The way can still be changed on this page. */
  readonly anyWay?: boolean
}

/** By which way she can be reached. */
export function WayField({ t, typed, wrong, heading = false }: ContactFieldsProps): JSX.Element {
  return (
    <Radios<Way>
      name="way"
      legend={t('filing.contact.title')}
      hint={t('filing.contact.hint')}
      size={heading ? 'l' : 's'}
      heading={heading}
      error={wrong('way')}
      choices={ways.map((way) => ({ value: way, label: t(`filing.contact.${way}`) }))}
      value={wayOf(typed.way)}
    />
  )
}

/** The number, address or person; when it is safe, and what not to say. */
export function HowFields({ t, typed, wrong, anyWay = false }: ContactFieldsProps): JSX.Element {
  const way = (anyWay ? undefined : wayOf(typed.way)) ?? 'return'
  return (
    <>
      <TextInput
        name="where"
        label={t(`filing.how.${way}`)}
        size="s"
        error={wrong('where')}
        value={typed.where}
        autocomplete="off"
        spellcheck={false}
        {...(way === 'telephone' && { inputmode: 'tel' as const })}
        {...(way === 'email' && { inputmode: 'email' as const, autocapitalize: 'none' as const })}
      />
      <TextArea
        name="care"
        label={t('filing.how.care')}
        size="s"
        hint={t('filing.how.care-hint')}
        error={wrong('care')}
        value={typed.care}
        rows={4}
        autocomplete="off"
      />
    </>
  )
}

export function wayOf(way: string): Way | undefined {
  return ways.find((each) => each === way)
}
