import type { JSX } from 'preact'
import { z } from 'zod'
import { Button } from '../../kit/html/button.tsx'
import { Pagination } from '../../kit/html/navigation.tsx'
import { NotificationBanner } from '../../kit/html/notices.tsx'
import { Table } from '../../kit/html/table.tsx'
import { Tag } from '../../kit/html/tag.tsx'
import { Words } from '../../forums/words.tsx'
import { findProcedure, theLaw } from '../../law/the-law.ts'
import { openIntakeIfDue, shareIntake, workersWithoutIntake } from '../../people/operations/intake.ts'
import { may } from '../../people/permissions.ts'
import type { Member } from '../../people/register.ts'
import { DeskPage, FormToken } from '../../people/workspace/desk-page.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { peopleAddress } from '../../people/workspace/links.ts'
import { visitorOf } from '../../people/workspace/visitor.ts'
import type { House } from '../operations/house.ts'
import { caseAddress, holdsAddress, worklistAddress } from '../links.ts'
import {
  type CaseInWork,
  countedTo,
  listParts,
  offeredCases,
  viewsOf,
  worklist,
  type Worklist,
  type WorklistView,
} from '../operations/worklist.ts'
import type { RunRow } from '../../procedures/operations/runs.ts'
import { DangerTag } from './danger-tag.tsx'
import { type Desk, deskOf, labelOf, nameOf, sayWhen } from './desk.ts'
import { Due } from './due.tsx'

/** `GET /desk`: the cases. The first intake worker to come by makes the keys of the intake, where they are due. */
export async function showWorklist(at: SignedInAtDesk, house: House): Promise<Answered> {
  const { actor, now } = at
  const { database, node } = house
  const [first, ...others] = viewsOf(actor)
  if (first === undefined) return { goTo: peopleAddress }
  const asked = Asked.parse(at.request.query)
  const view = others.find((each) => each === asked.view) ?? first
  const made =
    may(actor, 'open-intake') &&
    (await database.queries.transaction().execute(async (queries) => await openIntakeIfDue(queries, node, actor, now)))
  const parts = view === 'parts' ? await listParts(database.queries, actor) : []
  const list =
    view === 'parts'
      ? { lines: [], next: undefined, count: parts.length }
      : await worklist(database.queries, actor, view, asked.after)
  const offered = view === 'intake' && !asked.after ? await offeredCases(database.queries, actor) : []
  const waiting = may(actor, 'share-intake') ? await workersWithoutIntake(database.queries, node, actor) : []
  const desk = await deskOf(at, house)
  const shown = { view, list, parts, offered, made, waiting, paged: asked.after !== undefined }
  return { page: <Cases desk={desk} {...shown} /> }
}

/** `POST /desk`: gives the keys of the intake to a colleague. */
export async function changeWorklist(at: SignedInAtDesk, { database, node }: House): Promise<Answered> {
  await shareIntake(database.queries, node, at.actor, at.fields.get('account'))
  return { goTo: worklistAddress() }
}

const After = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.union([z.literal('never'), z.iso.datetime()]), z.uuid()]))
  .transform(([due, root]) => ({ due: due === 'never' ? null : new Date(due), root }))
const Asked = z.object({ view: z.string().optional().catch(undefined), after: After.optional().catch(undefined) })

type CasesProps = {
  readonly desk: Desk
  readonly view: WorklistView
  readonly list: Worklist
  readonly parts: readonly RunRow[]
  readonly offered: readonly CaseInWork[]
  readonly made: boolean
  readonly waiting: readonly Member[]
  readonly paged: boolean
}

function Cases({ desk, view, list, parts, offered, made, waiting, paged }: CasesProps): JSX.Element {
  const { at, language, t } = desk
  const { count } = list
  return (
    <DeskPage language={language} here={worklistAddress()} visitor={visitorOf(at)} wide>
      <h1>{t('desk.worklist.title')}</h1>
      {made && <NotificationBanner text={t('desk.worklist.intake-made')} />}
      <Waiting desk={desk} waiting={waiting} />
      <Tabs desk={desk} view={view} />
      {may(at.actor, 'order-legal-hold') && (
        <p>
          <a class="govuk-link" href={holdsAddress}>
            {t('desk.holds.link')}
          </a>
        </p>
      )}
      <p>
        {count < countedTo ? t('desk.worklist.count', { count }) : t('desk.worklist.count-more', { count: countedTo })}
      </p>
      {parts.length > 0 ? (
        <Parts desk={desk} parts={parts} />
      ) : list.lines.length === 0 ? (
        <p>{t(`desk.worklist.none-${view}`)}</p>
      ) : (
        <Lines desk={desk} view={view} list={list} />
      )}
      <Offered desk={desk} offered={offered} />
      {(list.next !== undefined || paged) && (
        <Pagination
          previous={paged ? { href: worklistAddress(view), text: t('desk.worklist.from-start') } : undefined}
          next={list.next && { href: worklistAddress(view, list.next) }}
        />
      )}
    </DeskPage>
  )
}

function Tabs({ desk: { at, t }, view }: { readonly desk: Desk; readonly view: WorklistView }): JSX.Element {
  return (
    <nav aria-label={t('desk.worklist.views')}>
      <ul class="amparo-tabs">
        {viewsOf(at.actor).map((each) => (
          <li>
            <a class="govuk-link" href={worklistAddress(each)} aria-current={each === view ? 'page' : undefined}>
              {t(`desk.worklist.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const code = (label: unknown) => <bdi class="amparo-label">{String(label)}</bdi>

function Lines({ desk, view, list }: Pick<CasesProps, 'desk' | 'view' | 'list'>): JSX.Element {
  const { language, t, law } = desk
  const procedure = theLaw().library.procedures.get('intake')
  const rows = list.lines.map(({ root, danger, status, due, filed, offered }) => [
    <a class="govuk-link" href={caseAddress(root)}>
      {t.rich('desk.worklist.open', { label: labelOf(root), code })}
    </a>,
    <DangerTag danger={danger} t={t} />,
    due ? <Due desk={desk} due={due} /> : t('desk.worklist.no-clock'),
    <>
      {offered && (
        <>
          <Tag tone="question">{t('desk.worklist.asked')}</Tag>{' '}
        </>
      )}
      {procedure ? <Words said={law.procedure(procedure).status(status).name} wanted={language} /> : status}
    </>,
    sayWhen(desk, filed),
  ])
  const columns = (['case', 'danger', 'due', 'status', 'filed'] as const).map((each) => ({
    text: t(`desk.worklist.${each}`),
  }))
  return (
    <div class="amparo-dense">
      <Table caption={t(`desk.worklist.${view}`)} columns={columns} rows={rows} rowHeaders wide />
    </div>
  )
}

/** Runs in cases of others in which this person has a part. */
function Parts({ desk, parts }: Pick<CasesProps, 'desk' | 'parts'>): JSX.Element {
  const { language, t, law } = desk
  const rows = parts.map(({ root, procedure: id, law: digest, status, next, begun }) => {
    const procedure = findProcedure(id, digest)
    const texts = procedure && law.procedure(procedure)
    return [
      <a class="govuk-link" href={caseAddress(root)}>
        {t.rich('desk.worklist.open', { label: labelOf(root), code })}
      </a>,
      texts ? <Words said={texts.name} wanted={language} /> : id,
      next ? <Due desk={desk} due={new Date(next.due)} /> : t('desk.worklist.no-clock'),
      texts ? <Words said={texts.status(status).name} wanted={language} /> : status,
      sayWhen(desk, begun),
    ]
  })
  const columns = (['case', 'procedure', 'due', 'status', 'begun'] as const).map((each) => ({
    text: t(`desk.worklist.${each}`),
  }))
  return (
    <div class="amparo-dense">
      <Table caption={t('desk.worklist.parts')} columns={columns} rows={rows} rowHeaders wide />
    </div>
  )
}

/** Cases that somebody was asked to take and that nobody has taken yet: the intake still answers for them. */
function Offered({ desk, offered }: Pick<CasesProps, 'desk' | 'offered'>): JSX.Element | null {
  const { t } = desk
  if (offered.length === 0) return null
  const rows = offered.map(({ root, danger, assignee, offered: since }) => [
    <a class="govuk-link" href={caseAddress(root)}>
      {t.rich('desk.worklist.open', { label: labelOf(root), code })}
    </a>,
    <DangerTag danger={danger} t={t} />,
    <bdi>{nameOf(desk, assignee ?? '')}</bdi>,
    since ? sayWhen(desk, since) : '',
  ])
  const columns = (['case', 'danger', 'offered-to', 'since'] as const).map((each) => ({
    text: t(`desk.worklist.${each}`),
  }))
  return (
    <section id="offered">
      <h2>{t('desk.worklist.offered')}</h2>
      <div class="amparo-dense">
        <Table caption={t('desk.worklist.offered-says')} columns={columns} rows={rows} rowHeaders wide />
      </div>
    </section>
  )
}

function Waiting({ desk, waiting }: Pick<CasesProps, 'desk' | 'waiting'>): JSX.Element | null {
  const { at, t } = desk
  if (waiting.length === 0) return null
  return (
    <section class="amparo-desk__box">
      <p>{t('desk.worklist.waiting', { count: waiting.length })}</p>
      {waiting.map(({ account }) => (
        <form method="post" action={worklistAddress()}>
          <FormToken token={at.token} />
          <input type="hidden" name="account" value={account} />
          <Button kind="secondary">{t('desk.worklist.share', { name: nameOf(desk, account) })}</Button>
        </form>
      ))}
    </section>
  )
}
