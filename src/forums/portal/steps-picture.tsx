import type { JSX } from 'preact'
import { dateInWords } from '../../kit/text/dates.ts'
import { directionOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { PlainDate } from '../../kit/plain-date.ts'
import type { Step, Steps } from '../steps.ts'

const width = 960
const nameWidth = 330
const rowHeight = 44
const top = 34

export type StepsPictureProps = { readonly steps: Steps; readonly on: PlainDate; readonly language: Language; readonly law: LawIn }

/**
 * The order of steps: time runs along the line, each body has its lane, a filing is a mark, a last day a flag, and a lane
 * that another filing would close ends in a bar. In right-to-left languages the picture is mirrored, not only aligned.
 */
export function StepsPicture({ steps, on, language, law }: StepsPictureProps): JSX.Element {
  const t = text(language)
  const shown = steps.order.slice(0, 14)
  const lost = steps.forks.flatMap(({ forum, alternatives }) => alternatives.map((each) => ({ forum, instead: each.forum, unsettled: each.unsettled }))).slice(0, 6)
  const span = Math.max(60, ...shown.flatMap((step) => (step.by === undefined ? [] : [step.by - on])))
  const height = top + (shown.length + lost.length) * rowHeight + 10
  const along = (days: number): number => nameWidth + 20 + (Math.min(days, span) / span) * (width - nameWidth - 140)
  const mirrored = directionOf(language) === 'rtl'
  const x = (at: number): number => (mirrored ? width - at : at)
  return (
    <figure class="amparo-picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('result.picture-description')} class="amparo-steps">
        <line class="amparo-steps__today" x1={x(along(0))} x2={x(along(0))} y1={18} y2={height} />
        <text class="amparo-steps__label" x={x(along(0))} y={12} text-anchor="middle">
          {t('result.picture-today')}
        </text>
        {shown.map((step, row) => (
          <Lane step={step} row={row} on={on} along={along} x={x} language={language} law={law} />
        ))}
        {lost.map((fork, index) => {
          const y = top + (shown.length + index) * rowHeight + 18
          const keeper = shown.findIndex((step) => step.forum === fork.forum)
          const from = top + keeper * rowHeight + 18
          return (
            <g class="amparo-steps__lost">
              <text x={x(nameWidth)} y={y + 5} text-anchor="end" class="amparo-steps__name">
                {clipped(law.forum(fork.instead).text)}
              </text>
              <line x1={x(along(0))} x2={x(along(span * 0.12))} y1={y} y2={y} class="amparo-steps__lane" />
              <line x1={x(along(span * 0.12))} x2={x(along(span * 0.12))} y1={y - 12} y2={y + 12} class="amparo-steps__bar" />
              {keeper >= 0 && <path class="amparo-steps__fork" d={`M${x(along(0))} ${from} C ${x(along(0) - 14)} ${from}, ${x(along(0) - 14)} ${y}, ${x(along(0))} ${y}`} />}
              <text x={x(along(span * 0.12) + 10)} y={y + 5} text-anchor="start" class="amparo-steps__label">
                {clipped(t(fork.unsettled ? 'doors.never-perhaps-short' : 'doors.never-short', { forum: law.forum(fork.forum).text }), 58)}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption class="govuk-hint">{t('result.picture-says')}</figcaption>
    </figure>
  )
}

type LaneProps = {
  readonly step: Step
  readonly row: number
  readonly on: PlainDate
  readonly along: (days: number) => number
  readonly x: (at: number) => number
  readonly language: Language
  readonly law: LawIn
}

/** Now: a filled mark at today. Later: a ring. Unknown: a diamond. The flag stands on the last day. */
function Lane({ step, row, on, along, x, language, law }: LaneProps): JSX.Element {
  const y = top + row * rowHeight + 18
  const days = step.by === undefined ? undefined : Math.max(0, step.by - on)
  const end = days === undefined ? width - 20 : along(days)
  const mark = x(along(0))
  return (
    <g class={`amparo-steps__step amparo-steps__step--${step.kind}`}>
      <text x={x(nameWidth)} y={y + 5} text-anchor="end" class="amparo-steps__name">
        {row + 1}. {clipped(law.forum(step.forum).text)}
      </text>
      <line class="amparo-steps__lane" x1={x(along(0))} x2={x(end)} y1={y} y2={y} />
      {step.kind === 'find-out' ? <path class="amparo-steps__mark" d={`M${mark} ${y - 9} l9 9 l-9 9 l-9 -9 Z`} /> : <circle class="amparo-steps__mark" cx={mark} cy={y} r={8} />}
      {days !== undefined && step.by !== undefined && (
        <>
          <path class="amparo-steps__flag" d={`M${x(end)} ${y} v-20 l${x(0) === 0 ? 14 : -14} 6 l${x(0) === 0 ? -14 : 14} 6`} />
          <text class="amparo-steps__label" x={x(Math.min(end, width - 150))} y={y + 17} text-anchor="start">
            {dateInWords(language, step.by, 'long')}
          </text>
        </>
      )}
    </g>
  )
}

function clipped(name: string, most = 38): string {
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`
}
