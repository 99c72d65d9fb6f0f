import type { JSX } from 'preact'
import { SourceLine } from '../../forums/public/facts.tsx'
import type { Reading } from '../../forums/public/reading.ts'
import { Words } from '../../forums/words.tsx'
import type { Language } from '../../kit/text/language.ts'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import { durationInWords } from '../duration-in-words.ts'
import type { TimeLimit } from '../guideline.ts'

type LimitsProps = { readonly limits: readonly TimeLimit[]; readonly reading: Reading }

/** Every time limit: how long, whom it binds, what follows when it is over, and on what it rests. */
export function TimeLimits({ limits, reading }: LimitsProps): JSX.Element {
  const { language } = reading
  const t = text(language)
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {limits.map((limit) => (
        <li>
          <strong>
            <Words said={limit.name} wanted={language} quiet />
          </strong>
          {': '}
          {timeInWords(limit, language)}. <Words said={limit.plain} wanted={language} quiet />{' '}
          {t('procedures.guideline.binds', { party: limit.binds.text })}. {afterwards(limit, language)}{' '}
          {limit.extension &&
            t('procedures.extended', {
              duration: durationInWords(limit.extension.by, language),
              times: limit.extension.times,
            })}{' '}
          {limit.standsStill && t('procedures.stands-still')}
          <br />
          <SourceLine source={limit.source} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** "Within 3 working days". */
export function timeInWords({ within }: TimeLimit, language: Language): string {
  const t = text(language)
  return within ? t('procedures.within', { duration: durationInWords(within, language) }) : t('procedures.until-said')
}

function afterwards({ effect, tells, to }: TimeLimit, language: Language): string {
  const t = text(language)
  const parties = listInWords(
    language,
    tells.map((party) => party.text),
  )
  switch (effect) {
    case 'warn':
    case 'escalate':
      return t(`procedures.effects.${effect}`, { parties })
    case 'lapses':
      return t('procedures.effects.lapses', { status: to?.text ?? '' })
    case 'deemed-accepted':
    case 'none':
      return t(`procedures.effects.${effect}`)
  }
}
