import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { Table } from '../../kit/html/table.tsx'
import { Tag } from '../../kit/html/tag.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import { factsOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { listOwnPasskeys, type OwnPasskey, removePasskey } from '../operations/passkeys.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault } from './faults.ts'
import { passkeyNewAddress, passkeysAddress } from './links.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import { PasskeyScript } from './passkey-form.tsx'
import { passkeySite } from './passkey-site.ts'
import type { PeopleServices } from './people-services.ts'
import { visitorOf } from './visitor.ts'

/** `GET /desk/passkeys` */
export async function showPasskeys(at: SignedInAtDesk, services: PeopleServices, fault?: Fault): Promise<Answered> {
  const passkeys = await listOwnPasskeys(services.database.queries, services.node, at.actor)
  const canAdd = passkeySite(at.request, services) !== undefined
  const page = <Passkeys at={at} passkeys={passkeys} canAdd={canAdd} fault={fault} />
  return { page, status: fault?.status ?? 200 }
}

/** `POST /desk/passkeys`: removes one. */
export async function changePasskeys(at: SignedInAtDesk, { database }: PeopleServices): Promise<Answered> {
  await removePasskey(database.queries, at.actor, at.fields.get('remove'))
  return { goTo: passkeysAddress }
}

type PasskeysProps = {
  readonly at: SignedInAtDesk
  readonly passkeys: readonly OwnPasskey[]
  readonly canAdd: boolean
  readonly fault: Fault | undefined
}

function Passkeys({ at, passkeys, canAdd, fault }: PasskeysProps): JSX.Element {
  const { language } = at
  const t = text(language)
  const errors = errorsOf(t, fault, fieldOf(fault) ?? 'main-content')
  return (
    <DeskPage language={language} here={passkeysAddress} visitor={visitorOf(at)} errors={errors}>
      <h1>{t('passkeys.title')}</h1>
      <p>{t('passkeys.says')}</p>
      {passkeys.length > 0 ? <Own at={at} passkeys={passkeys} /> : <p>{t('passkeys.none')}</p>}
      {canAdd ? <Add at={at} fault={fault} /> : <InsetText>{t('passkeys.not-here')}</InsetText>}
    </DeskPage>
  )
}

function Own({ at, passkeys }: Pick<PasskeysProps, 'at' | 'passkeys'>): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const hidden = (words: unknown) => <span class="govuk-visually-hidden">{String(words)}</span>
  const columns = (['name', 'added', 'action'] as const).map((each) => ({ text: t(`passkeys.${each}`) }))
  const rows = passkeys.map((passkey) => [
    <>
      <bdi>{passkey.name}</bdi>
      <About language={language} passkey={passkey} />
    </>,
    dayInWords(language, passkey.added),
    <button class="amparo-link-button" type="submit" name="remove" value={passkey.id}>
      {t.rich('passkeys.remove', { name: passkey.name, hidden })}
    </button>,
  ])
  return (
    <form method="post" action={passkeysAddress}>
      <FormToken token={token} />
      <Table caption={t('passkeys.title')} columns={columns} rows={rows} rowHeaders wide />
    </form>
  )
}

function About({ language, passkey }: { readonly language: Language; readonly passkey: OwnPasskey }): JSX.Element {
  const t = text(language)
  return (
    <>
      {passkey.isBackedUp && <span class="govuk-hint">{t('passkeys.backed-up')}</span>}
      {passkey.isCopied && <Tag tone="danger">{t('passkeys.copied')}</Tag>}
    </>
  )
}

/** Shown where the browser can: the script swaps the two. */
function Add({ at, fault }: Pick<PasskeysProps, 'at' | 'fault'>): JSX.Element {
  const t = text(at.language)
  const errorAt = (field: string) =>
    fault && fieldOf(fault) === field ? t(`people.refused.${fault.reason}`) : undefined
  return (
    <>
      <h2>{t('passkeys.new')}</h2>
      <div data-passkeys="unknown">
        <InsetText>{t('passkeys.without')}</InsetText>
      </div>
      <form method="post" action={passkeyNewAddress} data-passkeys="known" hidden>
        <FormToken token={at.token} />
        <p>{t('passkeys.new-says')}</p>
        <TextInput
          name="name"
          label={t('passkeys.device')}
          hint={t('passkeys.device-hint')}
          value={at.fields.get('name').slice(0, 300)}
          autocomplete="off"
          error={errorAt('name')}
        />
        <PassphraseInput name="passphrase" label={t('passkeys.passphrase')} error={errorAt('passphrase')} />
        <Button>{t('passkeys.go')}</Button>
      </form>
      <PasskeyScript />
    </>
  )
}

function fieldOf(fault: Fault | undefined): 'name' | 'passphrase' | undefined {
  if (fault?.reason === 'name-missing') return 'name'
  return fault?.reason === 'passphrase-wrong' || fault?.reason === 'sign-in-slowed' ? 'passphrase' : undefined
}

function dayInWords(language: Language, instant: Date): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(factsOf(language).locale, style).format(instant)
}
