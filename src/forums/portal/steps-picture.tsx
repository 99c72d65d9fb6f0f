import type { JSX } from 'preact'
import { dateInWords } from '../../kit/text/dates.ts'
import { directionOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { PlainDate } from '../../kit/plain-date.ts'
import type { Step, Steps } from '../steps.ts'

const width = 600
const height = 30
const middle = 20
const margin = 12

export type StepsPictureProps = {
  readonly steps: Steps
  readonly on: PlainDate
  readonly language: Language
  readonly law: LawIn
}

/**
 * The order of steps: a lane for each body, time running along it from today. A filing is a mark, a last day a flag. What a
 * filing closes hangs below it as a fork whose lane ends in a bar. Names are text and wrap, so it reads on a small phone;
 * in right-to-left languages time runs the other way.
 */
export function StepsPicture({ steps, on, language, law }: StepsPictureProps): JSX.Element {
  const t = text(language)
  const span = Math.max(60, ...steps.order.map((step) => (step.by === undefined ? 0 : step.by - on)))
  const lost = new Map(steps.forks.map((fork) => [fork.forum, fork.alternatives]))
  return (
    <figure class="amparo-steps">
      <ol class="amparo-steps__lanes">
        {steps.order.map((step) => (
          <li class={`amparo-steps__step amparo-steps__step--${step.kind}`}>
            <span class="amparo-steps__name">{law.forum(step.forum).text}</span>
            <Lane step={step} on={on} span={span} language={language} />
            <span class="amparo-steps__when">
              {t(`result.${step.kind}`)}
              {step.by !== undefined && <> · {dateInWords(language, step.by, 'long')}</>}
            </span>
            {lost.has(step.forum) && (
              <ul class="amparo-steps__forks">
                {lost.get(step.forum)?.map((each) => (
                  <li class="amparo-steps__fork">
                    <span class="amparo-steps__name">{law.forum(each.forum).text}</span>
                    <ClosedLane language={language} />
                    <span class="amparo-steps__when">
                      {t(each.unsettled ? 'doors.never-perhaps-short' : 'doors.never-short', {
                        forum: law.forum(step.forum).text,
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <figcaption class="govuk-hint">{t('result.picture-says')}</figcaption>
    </figure>
  )
}

/** Mirrors a place on the lane where time runs from right to left. */
function placer(language: Language): (at: number) => number {
  return directionOf(language) === 'rtl' ? (at) => width - at : (at) => at
}

type LaneProps = { readonly step: Step; readonly on: PlainDate; readonly span: number; readonly language: Language }

function Lane({ step, on, span, language }: LaneProps): JSX.Element {
  const x = placer(language)
  const days = step.by === undefined ? undefined : Math.max(0, step.by - on)
  const end = days === undefined ? width - margin : margin + (days / span) * (width - 3 * margin)
  const towards = x(1) > x(0) ? 1 : -1
  return (
    <svg class="amparo-steps__lane" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path class="amparo-steps__line" d={`M${x(margin)} ${middle} H${x(end)}`} />
      <Mark kind={step.kind} at={x(margin)} />
      {days !== undefined && (
        <path class="amparo-steps__flag" d={`M${x(end)} ${middle + 6} V2 l${towards * 16} 6 l${towards * -16} 6`} />
      )}
    </svg>
  )
}

/** To be told apart without colour: filled for now, a ring for later, a diamond where something must be found out. */
function Mark({ kind, at }: { readonly kind: Step['kind']; readonly at: number }): JSX.Element {
  if (kind === 'find-out') return <path class="amparo-steps__mark" d={`M${at} ${middle - 8} l8 8 l-8 8 l-8 -8 Z`} />
  return <circle class="amparo-steps__mark" cx={at} cy={middle} r={7} />
}

function ClosedLane({ language }: { readonly language: Language }): JSX.Element {
  const x = placer(language)
  const end = width * 0.2
  return (
    <svg class="amparo-steps__lane" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path class="amparo-steps__line" d={`M${x(margin)} ${middle} H${x(end)}`} />
      <path class="amparo-steps__bar" d={`M${x(end)} ${middle - 10} V${middle + 10}`} />
    </svg>
  )
}
