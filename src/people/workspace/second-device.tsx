import type { JSX } from 'preact'
import { InsetText } from '../../kit/html/notices.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { type SecondFactor, secondFactorAddress } from '../second-factor.ts'
import { QrCode } from './qr-code.tsx'

type SecondDeviceProps = {
  readonly language: Language
  readonly secondFactor: SecondFactor
  readonly error: string | undefined
}

/** A second device to be set up: the secret to scan or type, and the first code as a proof that it works. */
export function SecondDevice({ language, secondFactor, error }: SecondDeviceProps): JSX.Element {
  const t = text(language)
  return (
    <>
      <h2>{t('people.join.device')}</h2>
      <p>{t('people.join.device-says')}</p>
      <QrCode content={secondFactorAddress(secondFactor)} label={t('people.join.picture')} />
      <InsetText>
        {t('people.join.key')}: <bdi dir="ltr">{secondFactor.match(/.{1,4}/g)?.join(' ')}</bdi>
      </InsetText>
      <TextInput
        name="first-code"
        label={t('people.join.first-code')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
        error={error}
      />
    </>
  )
}
