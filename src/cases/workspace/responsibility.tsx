import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../kit/html/button.tsx'
import { Checkboxes } from '../../kit/html/checkboxes.tsx'
import { Details } from '../../kit/html/details.tsx'
import { Select } from '../../kit/html/select.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { may } from '../../people/permissions.ts'
import { FormToken } from '../../people/workspace/desk-page.tsx'
import { assigneeIn, canBeResponsible } from '../assignee.ts'
import { caseAddress } from '../links.ts'
import type { OpenCase } from '../operations/open-case.ts'
import type { FormSent } from './case-form.ts'
import { runOf } from './case-facts.tsx'
import { type Desk, nameOf } from './desk.ts'

type Props = { readonly desk: Desk; readonly seen: OpenCase; readonly form: FormSent | undefined }

/** Who is responsible, and what this reader can do about it: ask someone, take the case, say no, hand it back. */
export function Responsibility({ desk, seen, form }: Props): JSX.Element | null {
  const { at, t } = desk
  const state = runOf(seen, 'assignment')?.run.state
  const assignee = state ? assigneeIn(state) : null
  const isOwn = assignee === at.actor.account
  const given = { desk, seen, form }
  const content =
    assignee === null ? (
      may(at.actor, 'assign') && <Offer {...given} />
    ) : state?.status === 'offered' ? (
      isOwn ? (
        <Take {...given} />
      ) : (
        <p>{t('desk.assignment.waits', { name: nameOf(desk, assignee) })}</p>
      )
    ) : (
      isOwn && <HandBack {...given} />
    )
  if (!content) return null
  return (
    <section id="responsibility" class="amparo-screen-only">
      <h2>{t('desk.assignment.title')}</h2>
      {content}
    </section>
  )
}

function Offer({ desk, seen, form }: Props): JSX.Element {
  const { at, t } = desk
  const options = desk.colleagues
    .filter(({ roles }) => canBeResponsible(roles))
    .map(({ account, displayName: name }) => ({
      value: account,
      text: account === at.actor.account ? t('desk.assignment.you', { name }) : name,
    }))
  if (options.length === 0) return <p>{t('desk.assignment.nobody')}</p>
  return (
    <form method="post" action={caseAddress(seen.root)}>
      <FormToken token={at.token} />
      <Select
        name="assignee"
        label={t('desk.assignment.offer')}
        hint={t('desk.assignment.who-hint')}
        options={[{ value: '', text: t('desk.assignment.choose') }, ...options]}
        value={form?.typed('assignee') ?? ''}
        error={form?.fault('offer')}
      />
      <Button kind="secondary" name="do" value="offer">
        {t('desk.assignment.offer-go')}
      </Button>
    </form>
  )
}

function Take({ desk: { at, t }, seen, form }: Props): JSX.Element {
  return (
    <form method="post" action={caseAddress(seen.root)}>
      <FormToken token={at.token} />
      <Checkboxes
        name="no-conflict"
        choices={[{ value: 'yes', label: t('desk.assignment.no-conflict') }]}
        error={form?.fault('take')}
      />
      <ButtonGroup>
        <Button name="do" value="take">
          {t('desk.assignment.take')}
        </Button>
        <Button kind="secondary" name="do" value="pass">
          {t('desk.assignment.pass')}
        </Button>
      </ButtonGroup>
      <p>{t('desk.assignment.pass-says')}</p>
    </form>
  )
}

function HandBack({ desk: { at, t }, seen, form }: Props): JSX.Element {
  const error = form?.fault('hand-back')
  return (
    <Details summary={t('desk.assignment.hand-back')} open={error !== undefined}>
      <p>{t('desk.assignment.hand-back-says')}</p>
      <form method="post" action={caseAddress(seen.root)}>
        <FormToken token={at.token} />
        <TextArea name="handover" label={t('desk.assignment.handover')} value={form?.typed('handover')} error={error} />
        <Button kind="warning" name="do" value="hand-back">
          {t('desk.assignment.hand-back')}
        </Button>
      </form>
    </Details>
  )
}
