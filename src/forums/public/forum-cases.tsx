import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { intervalOf, parseInterval } from '../../kit/interval.ts'
import { intervalInWords } from '../../kit/text/intervals.ts'
import { text } from '../../kit/text/text.ts'
import type { Example, Forum } from '../../law/forum.ts'
import { sayCode } from '../say.ts'
import { nameOfRule } from './entry-texts.ts'
import { Note, SourceLine } from './facts.tsx'
import type { Reading } from './reading.ts'
import { capital } from './say-term.ts'

type CasesProps = { readonly forum: Forum; readonly reading: Reading }

/** What the examples of a law file say: real decided cases, and folded away the made-up ones. */
export function Cases({ forum, reading }: CasesProps): JSX.Element {
  const t = text(reading.language)
  const decided = forum.examples.filter((each) => each.source !== undefined)
  const madeUp = forum.examples.filter((each) => each.source === undefined)
  return (
    <>
      {decided.length > 0 && (
        <>
          <p class="govuk-body">{t('library.forum.cases-says')}</p>
          <CaseList forum={forum} examples={decided} reading={reading} />
        </>
      )}
      {madeUp.length > 0 && (
        <Details summary={t('library.forum.examples', { count: madeUp.length })}>
          <CaseList forum={forum} examples={madeUp} reading={reading} />
        </Details>
      )}
    </>
  )
}

function CaseList({ forum, examples, reading }: CasesProps & { readonly examples: readonly Example[] }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {examples.map((example) => (
        <li>
          <Note note={example.name} language={reading.language} />
          <br />
          <strong>{answerInWords(example, forum, reading)}</strong>
          {example.source && (
            <>
              <br />
              <SourceLine source={example.source} reading={reading} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** "Asked on 20 May 2023: open; last day 20 May 2023" */
function answerInWords({ on, expect }: Example, forum: Forum, { language }: Reading): string {
  const t = text(language)
  const day = parseInterval(on)
  const rule = forum.rules.find(
    (each) => nameOfRule(each) === expect.rule || ('rule' in each && each.rule === expect.rule),
  )
  const question = rule && sayCode(language, 'rule', 'anyOf' in rule ? 'any-of' : rule.rule)
  const lastDay = expect.deadline && intervalInWords(language, intervalOf(expect.deadline))
  const answers = [
    ...(expect.status === 'open-until' && lastDay
      ? [t('doors.status-open-until', { date: lastDay })]
      : [
          ...(expect.status ? [capital(sayCode(language, 'status', expect.status), language)] : []),
          ...(lastDay ? [t('library.forum.last-day', { date: lastDay })] : []),
        ]),
    ...(expect.finding ? [[question, sayCode(language, 'outcome', expect.finding)].filter(Boolean).join(' ')] : []),
  ]
  const asked = day ? t('library.forum.asked-on', { date: intervalInWords(language, day) }) : on
  return answers.length === 0 ? asked : `${asked}: ${answers.join(' · ')}`
}
