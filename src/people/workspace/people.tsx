import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../kit/html/button.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { Table } from '../../kit/html/table.tsx'
import { dayFormat } from '../../kit/text/dates.ts'
import { factsOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { shareIntake, workersWithoutIntake } from '../operations/intake.ts'
import { admit, type Awaiting, invite, listStaff, type Staff, withdrawInvitation } from '../operations/staff.ts'
import { may } from '../permissions.ts'
import type { Member } from '../register.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { Fingerprint } from './fingerprint.tsx'
import { InvitationMade } from './invitation-made.tsx'
import { colleagueAddress, peopleAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'
import { RoleChoices, RoleTags } from './role-choices.tsx'
import { visitorOf } from './visitor.ts'

/** `GET /desk/people` */
export async function showPeople(at: SignedInAtDesk, services: PeopleServices, fault?: Fault): Promise<Answered> {
  const { queries } = services.database
  const staff = await listStaff(queries, services.node, at.actor)
  const withoutIntake = may(at.actor, 'share-intake')
    ? await workersWithoutIntake(queries, services.node, at.actor)
    : []
  const page = <People at={at} staff={staff} withoutIntake={withoutIntake} fault={fault} />
  return { page, status: fault?.status ?? 200 }
}

/** `POST /desk/people`: invites, admits, takes an invitation back, shares the keys of the intake. */
export async function changePeople(at: SignedInAtDesk, services: PeopleServices): Promise<Answered> {
  const { actor, fields, now } = at
  const { database, node } = services
  const account = fields.get('account')
  try {
    switch (fields.get('do')) {
      case 'invite': {
        const invitation = await invite(database.queries, node, actor, fields.roles('roles'), now)
        return { page: <InvitationMade at={at} invitation={invitation} /> }
      }
      case 'admit': {
        const newcomer = { account, fingerprint: fields.get('fingerprint'), roles: fields.roles('roles') }
        await database.queries.transaction().execute((queries) => admit(queries, node, actor, newcomer, now))
        return { goTo: peopleAddress }
      }
      case 'withdraw':
        await database.queries
          .transaction()
          .execute((queries) => withdrawInvitation(queries, actor, fields.get('invitation')))
        return { goTo: peopleAddress }
      case 'share-intake':
        await shareIntake(database.queries, node, actor, account)
        return { goTo: peopleAddress }
      default:
        return { goTo: peopleAddress }
    }
  } catch (error) {
    return await showPeople(at, services, faultFrom(error))
  }
}

type PeopleProps = {
  readonly at: SignedInAtDesk
  readonly staff: Staff
  readonly withoutIntake: readonly Member[]
  readonly fault: Fault | undefined
}

function People({ at, staff, withoutIntake, fault }: PeopleProps): JSX.Element {
  const { language, actor, token } = at
  const t = text(language)
  const nameOf = (account: string) => staff.colleagues.find((each) => each.account === account)?.displayName ?? ''
  return (
    <DeskPage
      language={language}
      here={peopleAddress}
      visitor={visitorOf(at)}
      errors={errorsOf(t, fault, fault?.reason === 'roles-missing' ? 'invite-roles' : 'main-content')}
      wide
    >
      <h1>{t('people.people.title')}</h1>
      {staff.register.intakes.length === 0 && <InsetText>{t('people.people.intake-none')}</InsetText>}
      <Colleagues at={at} staff={staff} />
      {staff.awaiting.length > 0 && <h2>{t('people.people.awaiting')}</h2>}
      {staff.awaiting.map((each) => (
        <Admission at={at} awaiting={each} />
      ))}
      {withoutIntake.length > 0 && (
        <>
          <h2>{t('people.people.intake')}</h2>
          <p>{t('people.people.intake-says')}</p>
          {withoutIntake.map(({ account }) => (
            <form method="post" action={peopleAddress}>
              <FormToken token={token} />
              <input type="hidden" name="account" value={account} />
              <Button kind="secondary" name="do" value="share-intake">
                {t('people.people.share', { name: nameOf(account) })}
              </Button>
            </form>
          ))}
        </>
      )}
      {may(actor, 'invite') && <Invitations at={at} staff={staff} fault={fault} />}
    </DeskPage>
  )
}

function Colleagues({ at, staff }: { readonly at: SignedInAtDesk; readonly staff: Staff }): JSX.Element {
  const t = text(at.language)
  const hidden = (words: unknown) => <span class="govuk-visually-hidden">{String(words)}</span>
  const mayChange = may(at.actor, 'change-roles')
  const rows = staff.colleagues.map(({ account, displayName: name, roles }) => [
    <>
      <bdi>{name}</bdi>
      {account === at.actor.account && ` (${t('people.people.you')})`}
    </>,
    <RoleTags t={t} roles={roles} />,
    ...(mayChange
      ? [
          <a class="govuk-link" href={colleagueAddress(account)}>
            {t.rich('people.people.change', { name, hidden })}
          </a>,
        ]
      : []),
  ])
  const shown = mayChange ? (['name', 'roles', 'action'] as const) : (['name', 'roles'] as const)
  const columns = shown.map((each) => ({ text: t(`people.people.${each}`) }))
  return <Table caption={t('people.people.staff')} captionSize="m" columns={columns} rows={rows} rowHeaders wide />
}

function Admission({ at, awaiting }: { readonly at: SignedInAtDesk; readonly awaiting: Awaiting }): JSX.Element {
  const t = text(at.language)
  return (
    <form method="post" action={peopleAddress} class="amparo-desk__box">
      <FormToken token={at.token} />
      <input type="hidden" name="account" value={awaiting.account} />
      <input type="hidden" name="invitation" value={awaiting.invitation} />
      <input type="hidden" name="fingerprint" value={awaiting.fingerprint.join(' ')} />
      <h3>
        <bdi>{awaiting.displayName}</bdi>
      </h3>
      <p>{t('people.people.compare', { name: awaiting.displayName })}</p>
      <Fingerprint groups={awaiting.fingerprint} />
      <RoleChoices t={t} id={`roles-${awaiting.account}`} values={awaiting.roles} />
      <ButtonGroup>
        <Button name="do" value="admit">
          {t('people.people.admit')}
        </Button>
        <Button kind="warning" name="do" value="withdraw">
          {t('people.people.refuse')}
        </Button>
      </ButtonGroup>
    </form>
  )
}

type InvitationsProps = { readonly at: SignedInAtDesk; readonly staff: Staff; readonly fault: Fault | undefined }

function Invitations({ at, staff, fault }: InvitationsProps): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const rows = staff.invitations.map(({ id, roles, expires }) => [
    <RoleTags t={t} roles={roles} />,
    dayInWords(language, expires),
    <form method="post" action={peopleAddress}>
      <FormToken token={token} />
      <input type="hidden" name="invitation" value={id} />
      <button class="amparo-link-button" type="submit" name="do" value="withdraw">
        {t('people.people.withdraw')}
      </button>
    </form>,
  ])
  const columns = (['roles', 'good-until', 'action'] as const).map((each) => ({ text: t(`people.people.${each}`) }))
  const missing = fault?.reason === 'roles-missing' ? t('people.refused.roles-missing') : undefined
  return (
    <>
      {rows.length > 0 && (
        <Table caption={t('people.people.invitations')} captionSize="m" columns={columns} rows={rows} wide />
      )}
      <h2>{t('people.people.invite')}</h2>
      <form method="post" action={peopleAddress}>
        <FormToken token={token} />
        <RoleChoices t={t} id="invite-roles" values={[]} error={missing} />
        <Button name="do" value="invite">
          {t('people.people.invite-go')}
        </Button>
      </form>
    </>
  )
}

function dayInWords(language: Language, instant: Date): string {
  return dayFormat(factsOf(language).locale, 'full').format(Math.floor(instant.getTime() / 86_400_000))
}
