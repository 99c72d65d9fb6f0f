import type { JSX } from 'preact'
import { dateInWords } from '../../kit/text/dates.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { Finding } from '../../rules/finding.ts'
import { periodInWords } from '../period-in-words.ts'
import { sayCode, sayReason } from '../say.ts'
import { SourceNote, Words } from '../words.tsx'

const signs = { met: '✓', 'not-met': '✗', unknown: '?' } as const

export type ReasonsProps = {
  readonly findings: readonly Finding[]
  readonly forum: string
  readonly language: Language
  readonly law: LawIn
}

/** Every reason of a door: what was found, the rule behind it, its source. */
export function Reasons({ findings, forum, language, law }: ReasonsProps): JSX.Element {
  return (
    <ul class="amparo-reasons">
      {findings.map((finding) => (
        <li class={`amparo-reason amparo-reason--${finding.outcome}`}>
          <span class="amparo-reason__sign" aria-hidden="true">
            {signs[finding.outcome]}
          </span>
          <div>
            <p class="amparo-reason__says">
              <span class="govuk-visually-hidden">{sayCode(language, 'outcome', finding.outcome)}: </span>
              {sayReason(finding.reason, forum, language, law)}
            </p>
            <Conditions finding={finding} forum={forum} language={language} law={law} />
            <DeadlineNote finding={finding} language={language} />
            <p class="amparo-reason__law">
              <RuleText finding={finding} forum={forum} language={language} law={law} />{' '}
              <SourceNote source={finding.source} language={language} law={law} />
            </p>
            {finding.branches?.map((branch) => (
              <div class="amparo-branch">
                <p class="amparo-reason__says">
                  <strong>
                    <Words said={law.alternative(forum, branch.id)} wanted={language} />
                  </strong>
                  : {sayCode(language, 'outcome', branch.outcome)}
                </p>
                <Reasons findings={branch.findings} forum={forum} language={language} law={law} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Conditions({
  finding,
  forum,
  language,
  law,
}: {
  readonly finding: Finding
  readonly forum: string
  readonly language: Language
  readonly law: LawIn
}): JSX.Element | null {
  if (!finding.conditions) return null
  return (
    <p class="amparo-reason__says">
      {text(language)('doors.conditions-title')}:{' '}
      {finding.conditions.map((condition) => sayReason(condition, forum, language, law)).join(' ')}
    </p>
  )
}

function DeadlineNote({
  finding,
  language,
}: {
  readonly finding: Finding
  readonly language: Language
}): JSX.Element | null {
  const { deadline } = finding
  if (!deadline || deadline.period.months + deadline.period.days === 0) return null
  const t = text(language)
  return (
    <p class="amparo-reason__law">
      {t('doors.deadline-computed', {
        start: dateInWords(language, deadline.start.earliest),
        period: periodInWords(deadline.period, language),
      })}{' '}
      {deadline.rolledOver && t('doors.deadline-rolled')}
    </p>
  )
}

function RuleText({
  finding,
  forum,
  language,
  law,
}: {
  readonly finding: Finding
  readonly forum: string
  readonly language: Language
  readonly law: LawIn
}): JSX.Element {
  const said = law.ruleText(forum, finding.rule, finding.text)
  return <Words said={said} wanted={language} />
}
