import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Table } from '../../kit/html/table.tsx'
import { Tag } from '../../kit/html/tag.tsx'
import { factsOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, type OwnSession } from '../operations/sessions.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { sessionsAddress } from './links.ts'
import type { PeopleServices } from './people-services.ts'
import { visitorOf } from './visitor.ts'

/** `GET /desk/sessions` */
export async function showSessions(at: SignedInAtDesk, { database }: PeopleServices): Promise<Answered> {
  const sessions = await listOwnSessions(database.queries, at.actor, at.cookie, at.now)
  return { page: <Sessions at={at} sessions={sessions} /> }
}

/** `POST /desk/sessions`: ends one, or all others. */
export async function endSessions(at: SignedInAtDesk, { database }: PeopleServices): Promise<Answered> {
  const which = at.fields.get('end')
  if (which === 'others') await endOtherSessions(database.queries, at.actor, at.cookie)
  else await endOwnSession(database.queries, at.actor, which)
  return { goTo: sessionsAddress }
}

type SessionsProps = { readonly at: SignedInAtDesk; readonly sessions: readonly OwnSession[] }

function Sessions({ at, sessions }: SessionsProps): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const rows = sessions.map((session) => {
    const time = timeInWords(language, session.started)
    const hidden = (words: unknown) => <span class="govuk-visually-hidden">{String(words)}</span>
    const end = session.isThisOne ? (
      <Tag tone="going">{t('people.sessions.this-one')}</Tag>
    ) : (
      <button class="amparo-link-button" type="submit" name="end" value={session.id}>
        {t.rich('people.sessions.end', { time, hidden })}
      </button>
    )
    return [time, timeInWords(language, session.seen), end]
  })
  const columns = (['started', 'seen', 'action'] as const).map((each) => ({ text: t(`people.sessions.${each}`) }))
  return (
    <DeskPage language={language} here={sessionsAddress} visitor={visitorOf(at)} wide>
      <h1>{t('people.sessions.title')}</h1>
      <p>{t('people.sessions.says')}</p>
      <form method="post" action={sessionsAddress}>
        <FormToken token={token} />
        <Table caption={t('people.sessions.title')} columns={columns} rows={rows} rowHeaders wide />
        {sessions.length > 1 && (
          <Button kind="secondary" name="end" value="others">
            {t('people.sessions.end-others')}
          </Button>
        )}
      </form>
    </DeskPage>
  )
}

function timeInWords(language: Language, time: Date): string {
  const { locale } = factsOf(language)
  const style = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', timeZoneName: 'short' }).format(time)
}
