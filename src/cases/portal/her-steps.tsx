import type { JSX } from 'preact'
import { Go } from '../../kit/html/go.tsx'
import type { Text } from '../../kit/text/text.ts'
import { stepAddress } from '../links.ts'
import type { OpenCase } from '../operations/open-case.ts'
import { ConsentAsked, type Names } from './consent-asked.tsx'
import type { AtOwnCase } from './portal-route.ts'
import { asks, type Step, stepsIn } from './steps.ts'

type StepsProps = { readonly at: AtOwnCase; readonly seen: OpenCase; readonly t: Text }

/** Everything she can do now, but what stands beside the consent that it answers. */
export function Steps({ at, seen, t }: StepsProps): JSX.Element | null {
  const steps = stepsIn(seen).filter(({ id }) => asks(id).procedure !== 'consent')
  if (steps.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('case.mine.do-title')}</h2>
      <StepList at={at} t={t} steps={steps} />
    </>
  )
}

/** What she was asked to agree to, and what she agreed to, with what she can do about each. */
export function Consents({ at, seen, t, names }: StepsProps & { readonly names: Names }): JSX.Element | null {
  const runs = seen.runs.filter(({ run }) => run.procedure.id === 'consent' && !run.state.ended)
  if (runs.length === 0) return null
  const steps = stepsIn(seen)
  return (
    <>
      <h2 class="govuk-heading-m" id="consent">
        {t('case.consent.title')}
      </h2>
      {runs.map((read) => (
        <section>
          <p class="govuk-body">
            <strong>{t(read.run.state.status === 'given' ? 'case.consent.given' : 'case.consent.asked')}</strong>
          </p>
          <ConsentAsked t={t} read={read} names={names} />
          <StepList at={at} t={t} steps={steps.filter(({ run }) => run === read)} />
        </section>
      ))}
    </>
  )
}

function StepList({ at, t, steps }: Omit<StepsProps, 'seen'> & { readonly steps: readonly Step[] }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {steps.map(({ id, run }) => (
        <li>
          <Go
            class="govuk-link"
            to={{
              post: stepAddress(at.language),
              answers: [
                ['form-token', at.token],
                ['step', id],
                ['run', run?.file.id ?? ''],
                ['go', 'ask'],
              ],
            }}
          >
            {t(`case.steps.${id}.title`)}
          </Go>
        </li>
      ))}
    </ul>
  )
}
