import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Language } from '../../kit/text/language.ts'
import { instantInWords } from '../../kit/text/instants.ts'
import { text } from '../../kit/text/text.ts'
import { type OwnPlan, ownPlan } from '../operations/recovery-plan.ts'
import {
  chooseRecoveryDelay,
  openRecovery,
  recoverable,
  recoveriesUnderWay,
  type RecoveryUnderWay,
  recoveryDelay,
  stopRecovery,
} from '../operations/recovery-request.ts'
import { type Colleague, listStaff } from '../operations/staff.ts'
import { may } from '../permissions.ts'
import { delayBounds, usualDelay } from '../recovery/log.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { recoveryAddress, recoveryListsAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'
import { RecoveryOpened } from './recovery-opened.tsx'
import { visitorOf } from './visitor.ts'

/** `GET /desk/recovery` */
export async function showRecovery(at: SignedInAtDesk, services: PeopleServices, fault?: Fault): Promise<Answered> {
  const { node } = services
  const { queries } = services.database
  const { colleagues } = await listStaff(queries, node, at.actor)
  const underWay = await recoveriesUnderWay(queries, node, at)
  const withPlan = may(at.actor, 'decide-recovery') ? await recoverable(queries, at.actor) : []
  const asked = new Set([at.actor.account, ...underWay.map(({ account }) => account)])
  const askable = colleagues.filter(({ account }) => withPlan.includes(account) && !asked.has(account))
  const hours = await recoveryDelay(queries, node, at.actor.organisation)
  const own = await ownPlan(queries, node, at.actor)
  const page = <Recovery at={at} own={own} colleagues={colleagues} {...{ underWay, askable, hours, fault }} />
  return { page, status: fault?.status ?? 200 }
}

/** `POST /desk/recovery`: asks for a colleague's recovery, stops one, chooses the delay. */
export async function changeRecovery(at: SignedInAtDesk, services: PeopleServices): Promise<Answered> {
  const { actor, fields, now } = at
  const { database, node } = services
  const account = fields.get('account')
  try {
    switch (fields.get('do')) {
      case 'open': {
        const opened = await database.queries
          .transaction()
          .execute((queries) => openRecovery(queries, node, actor, account, now))
        return { page: <RecoveryOpened at={at} opened={opened} /> }
      }
      case 'stop':
        await database.queries.transaction().execute((queries) => stopRecovery(queries, node, actor, account, now))
        return { goTo: recoveryAddress }
      case 'delay':
        await chooseRecoveryDelay(database.queries, node, actor, wholeNumber(fields.get('hours')))
        return { goTo: recoveryAddress }
      default:
        return { goTo: recoveryAddress }
    }
  } catch (error) {
    return await showRecovery(at, services, faultFrom(error))
  }
}

type RecoveryProps = {
  readonly at: SignedInAtDesk
  readonly own: OwnPlan
  readonly colleagues: readonly Colleague[]
  readonly underWay: readonly RecoveryUnderWay[]
  /** For whom it can be asked. */
  readonly askable: readonly Colleague[]
  readonly hours: number | undefined
  readonly fault: Fault | undefined
}

function Recovery(props: RecoveryProps): JSX.Element {
  const { at, own, askable, fault } = props
  const t = text(at.language)
  const field = fault?.reason === 'recovery-delay-unfit' ? 'hours' : 'main-content'
  return (
    <DeskPage language={at.language} here={recoveryAddress} visitor={visitorOf(at)} errors={errorsOf(t, fault, field)}>
      <h1>{t('recovery.title')}</h1>
      <UnderWay {...props} />
      <h2>{t('recovery.own')}</h2>
      <p>{t('recovery.own-says')}</p>
      <p>{own.made ? t('recovery.own-made', { at: inWords(at.language, own.made) }) : t('recovery.own-none')}</p>
      <form method="post" action={recoveryListsAddress}>
        <FormToken token={at.token} />
        <Button kind={own.made ? 'secondary' : 'primary'} name="do" value="make">
          {own.made ? t('recovery.make-again') : t('recovery.make')}
        </Button>
      </form>
      {askable.length > 0 && (
        <>
          <h2>{t('recovery.colleague')}</h2>
          <p>{t('recovery.colleague-says')}</p>
          {askable.map(({ account, displayName: name }) => (
            <ForAccount at={at} account={account}>
              <Button kind="secondary" name="do" value="open">
                {t('recovery.open', { name })}
              </Button>
            </ForAccount>
          ))}
        </>
      )}
      {may(at.actor, 'set-recovery-delay') && <Delay {...props} />}
    </DeskPage>
  )
}

function UnderWay({ at, underWay, colleagues }: RecoveryProps): JSX.Element | null {
  const t = text(at.language)
  if (underWay.length === 0) return null
  const nameOf = (account: string) => colleagues.find((each) => each.account === account)?.displayName ?? ''
  return (
    <>
      <h2>{t('recovery.under-way')}</h2>
      {underWay.map(({ account, by, at: opened, notBefore }) => (
        <div class="amparo-desk__box">
          <h3>{account === at.actor.account ? t('recovery.yours') : <bdi>{nameOf(account)}</bdi>}</h3>
          <p>{t('recovery.asked', { name: nameOf(by), at: inWords(at.language, opened) })}</p>
          <p>{t('recovery.not-before', { at: inWords(at.language, notBefore) })}</p>
          <p>{account === at.actor.account ? t('recovery.yours-says') : t('recovery.theirs-says')}</p>
          {(account === at.actor.account || may(at.actor, 'stop-recovery')) && (
            <ForAccount at={at} account={account}>
              <Button kind="warning" name="do" value="stop">
                {t('recovery.stop')}
              </Button>
            </ForAccount>
          )}
        </div>
      ))}
    </>
  )
}

function Delay({ at, hours, fault }: RecoveryProps): JSX.Element {
  const t = text(at.language)
  const error = fault?.reason === 'recovery-delay-unfit' ? t(`people.refused.${fault.reason}`) : undefined
  return (
    <>
      <h2>{t('recovery.delay')}</h2>
      {hours === undefined ? (
        <form method="post" action={recoveryAddress}>
          <FormToken token={at.token} />
          <p>{t('recovery.delay-usual', { hours: usualDelay })}</p>
          <TextInput
            name="hours"
            label={t('recovery.hours')}
            hint={t('recovery.hours-hint', delayBounds)}
            inputmode="numeric"
            width={4}
            error={error}
          />
          <Button kind="secondary" name="do" value="delay">
            {t('recovery.choose')}
          </Button>
        </form>
      ) : (
        <p>{t('recovery.delay-chosen', { hours })}</p>
      )}
    </>
  )
}

type ForAccountProps = {
  readonly at: SignedInAtDesk
  readonly account: string
  readonly children: JSX.Element
}

function ForAccount({ at, account, children }: ForAccountProps): JSX.Element {
  return (
    <form method="post" action={recoveryAddress}>
      <FormToken token={at.token} />
      <input type="hidden" name="account" value={account} />
      {children}
    </form>
  )
}

function wholeNumber(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
}

function inWords(language: Language, instant: Date): string {
  return instantInWords(language, instant, 'UTC')
}
