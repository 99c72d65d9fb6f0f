import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { text } from '../../kit/text/text.ts'
import { changeRoles, type Colleague, listStaff, removeStaff } from '../operations/staff.ts'
import { requirePermission } from '../permissions.ts'
import { refuse } from '../refusals.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { colleagueAddress, peopleAddress, removalAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'
import { RoleChoices } from './role-choices.tsx'
import { visitorOf } from './visitor.ts'

/** `GET /desk/people/:account`: the roles of a colleague. */
export async function showColleague(
  at: SignedInAtDesk,
  services: PeopleServices,
  account: string,
  fault?: Fault,
): Promise<Answered> {
  const colleague = await requireColleague(at, services, account)
  return { page: <ChangeRoles at={at} colleague={colleague} fault={fault} />, status: fault?.status ?? 200 }
}

/** `POST /desk/people/:account`: signs other roles. */
export async function saveRoles(at: SignedInAtDesk, services: PeopleServices, account: string): Promise<Answered> {
  const { database, node } = services
  const change = { account, roles: at.fields.roles('roles') }
  try {
    await database.queries.transaction().execute((queries) => changeRoles(queries, node, at.actor, change, at.now))
    return { goTo: peopleAddress }
  } catch (error) {
    return await showColleague(at, services, account, faultFrom(error))
  }
}

/** `GET /desk/people/:account/remove`: asks once more. */
export async function askRemoval(
  at: SignedInAtDesk,
  services: PeopleServices,
  account: string,
  fault?: Fault,
): Promise<Answered> {
  const colleague = await requireColleague(at, services, account)
  return { page: <Removal at={at} colleague={colleague} fault={fault} />, status: fault?.status ?? 200 }
}

/** `POST /desk/people/:account/remove`: signs the end of the work here. */
export async function remove(at: SignedInAtDesk, services: PeopleServices, account: string): Promise<Answered> {
  const { database, node } = services
  try {
    const { identity } = await requireColleague(at, services, account)
    await database.queries.transaction().execute(async (queries) => {
      await removeStaff(queries, node, at.actor, account, at.now)
      await services.leaveFiles(queries, at.actor, identity.verifyKey)
    })
    return { goTo: peopleAddress }
  } catch (error) {
    return await askRemoval(at, services, account, faultFrom(error))
  }
}

async function requireColleague(at: SignedInAtDesk, { database, node }: PeopleServices, account: string) {
  requirePermission(at.actor, 'change-roles')
  const { colleagues } = await listStaff(database.queries, node, at.actor)
  return colleagues.find((each) => each.account === account) ?? refuse('account-unknown')
}

type ViewProps = { readonly at: SignedInAtDesk; readonly colleague: Colleague; readonly fault: Fault | undefined }

function ChangeRoles({ at, colleague, fault }: ViewProps): JSX.Element {
  const { account, displayName: name, roles } = colleague
  const t = text(at.language)
  const here = colleagueAddress(account)
  const error = fault && t(`people.refused.${fault.reason}`)
  return (
    <DeskPage language={at.language} here={here} visitor={visitorOf(at)} errors={errorsOf(t, fault, 'roles')}>
      <h1>{t('people.people.change-title', { name })}</h1>
      <p>{t('people.people.change-says')}</p>
      <form method="post" action={here}>
        <FormToken token={at.token} />
        <RoleChoices t={t} id="roles" values={roles} error={error} />
        <Button>{t('people.people.save')}</Button>
      </form>
      <p>
        <a class="govuk-link" href={removalAddress(account)}>
          {t('people.people.remove', { name })}
        </a>
      </p>
      <BackToPeople at={at} />
    </DeskPage>
  )
}

function Removal({ at, colleague, fault }: ViewProps): JSX.Element {
  const { account, displayName: name } = colleague
  const t = text(at.language)
  const here = removalAddress(account)
  return (
    <DeskPage language={at.language} here={here} visitor={visitorOf(at)} errors={errorsOf(t, fault, 'main-content')}>
      <h1>{t('people.people.remove-title', { name })}</h1>
      <WarningText>{t('people.people.remove-says')}</WarningText>
      <form method="post" action={here}>
        <FormToken token={at.token} />
        <Button kind="warning">{t('people.people.remove-go')}</Button>
      </form>
      <BackToPeople at={at} />
    </DeskPage>
  )
}

function BackToPeople({ at }: { readonly at: SignedInAtDesk }): JSX.Element {
  return (
    <p>
      <a class="govuk-link" href={peopleAddress}>
        {text(at.language)('people.people.back')}
      </a>
    </p>
  )
}
