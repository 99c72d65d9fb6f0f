import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { Words } from '../../forums/words.tsx'
import type { Possibility, Obstacle } from '../../procedures/permitted-acts.ts'
import { actAddress } from '../links.ts'
import type { OpenCase, ReadRun } from '../operations/open-case.ts'
import type { Desk } from './desk.ts'

/** What this reader can do now in each procedure of the case; folded away, what not, and why. */
export function PossibleActs({ desk, seen }: { readonly desk: Desk; readonly seen: OpenCase }): JSX.Element {
  const { t, law, language } = desk
  return (
    <section id="now" class="amparo-screen-only">
      <h2>{t('desk.case.now')}</h2>
      {seen.runs.map((read) => {
        const offered = read.possible.filter(({ act }) => !hasOwnForm(read, act.id))
        const [now, later] = [offered.filter(isPermitted), offered.filter((each) => !isPermitted(each))]
        if (offered.length === 0) return null
        return (
          <>
            <h3>
              <Words said={law.procedure(read.run.procedure).name} wanted={language} />
            </h3>
            {now.length === 0 ? (
              <p>{t('desk.case.now-none')}</p>
            ) : (
              <Permitted desk={desk} seen={seen} read={read} acts={now} />
            )}
            {later.length > 0 && (
              <Details summary={t('desk.case.not-now')}>
                <ul>
                  {later.map((each) => (
                    <li>
                      <Words said={law.procedure(read.run.procedure).act(each.act.id).name} wanted={language} quiet />.{' '}
                      {sayObstacles(desk, read, each.act.by, each.obstacles)}
                      {canTakeBack(each) && (
                        <>
                          {' '}
                          <a class="govuk-link" href={actAddress(seen.root, read.file.id, each.act.id)}>
                            {t('desk.act.take-back')}
                          </a>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </Details>
            )}
          </>
        )
      })}
    </section>
  )
}

/** Acts that change who has the keys: they have forms of their own on the page of the case. */
export function hasOwnForm({ run }: Pick<ReadRun, 'run'>, act: string): boolean {
  if (run.procedure.id !== 'assignment' || act === 'end') return false
  // Once a case is taken nobody else at the desk has its keys, so nobody can take it away.
  return act !== 'reassign' || run.state.status !== 'offered'
}

/** Whether it waits for a second person, and so can be taken back by the first. */
export function canTakeBack({ step, obstacles }: Possibility): boolean {
  return (
    step === 'confirm' && obstacles.length > 0 && obstacles.every(({ reason }) => reason === 'needs-another-person')
  )
}

function isPermitted({ obstacles }: Possibility): boolean {
  return obstacles.length === 0
}

type PermittedProps = {
  readonly desk: Desk
  readonly seen: OpenCase
  readonly read: ReadRun
  readonly acts: readonly Possibility[]
}

function Permitted({ desk, seen, read, acts }: PermittedProps): JSX.Element {
  const texts = desk.law.procedure(read.run.procedure)
  return (
    <ul class="amparo-acts">
      {acts.map(({ act, step }) => {
        const name = texts.act(act.id).name
        return (
          <li>
            <a class="govuk-link" href={actAddress(seen.root, read.file.id, act.id)}>
              {step === 'do' ? (
                <Words said={name} wanted={desk.language} quiet />
              ) : (
                desk.t(`desk.act.${step}`, { act: name.text })
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Everything that stands against an act, in sentences. */
export function sayObstacles(
  { t, law, language }: Desk,
  { run }: Pick<ReadRun, 'run'>,
  by: readonly string[],
  obstacles: readonly Obstacle[],
): string {
  const texts = law.procedure(run.procedure)
  return obstacles
    .map(({ reason, acts = [] }) => {
      switch (reason) {
        case 'wrong-party':
          return t('desk.obstacle.wrong-party', {
            parties: listInWords(
              language,
              by.map((each) => texts.party(each).text),
            ),
          })
        case 'wrong-status':
          return t('desk.obstacle.wrong-status', { status: texts.status(run.state.status).name.text })
        case 'needs-act':
          return t('desk.obstacle.needs-act', {
            acts: listInWords(
              language,
              acts.map((each) => texts.act(each).name.text),
              'or',
            ),
          })
        case 'no-such-run':
          return t('desk.refused.no-such-run')
        default:
          return t(`desk.obstacle.${reason}`)
      }
    })
    .join(' ')
}
