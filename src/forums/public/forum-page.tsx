import type { JSX } from 'preact'
import { ButtonLink } from '../../kit/html/button.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { intervalInWords } from '../../kit/text/intervals.ts'
import { text } from '../../kit/text/text.ts'
import { parseInterval } from '../../kit/interval.ts'
import type { Forum } from '../../law/forum.ts'
import type { Said } from '../../law/law-in.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Fact } from '../../rules/source.ts'
import { entryAddress, wayAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { checksIn } from './checks.ts'
import { Checked, Cited, EnglishOnly, FactList, isUntranslated, SourceLine } from './facts.tsx'
import { Cases } from './forum-cases.tsx'
import { ForumGlance } from './forum-glance.tsx'
import { Limits } from './forum-limits.tsx'
import { Countries } from './forum-states.tsx'
import { LibraryPage, Sections } from './library-page.tsx'
import { measureAddress } from './orders.ts'
import type { Reading } from './reading.ts'
import { Rules } from './rule-view.tsx'

type ForumProps = { readonly forum: Forum; readonly reading: Reading }

/** All that is known of a forum: the published guidance on how to start a claim, what evidence is required, and by when. */
export function ForumPage({ forum, reading }: ForumProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const name = law.forum(forum.id)
  const plain = law.forumText(forum.id, 'plain') ?? { text: forum.plain, language: 'en' }
  const quiet = isUntranslated(reading, plain)
  const shared = { forum, reading, quiet }
  const facts = (key: 'start' | 'evidence' | 'warnings' | 'notAvailable'): JSX.Element | null =>
    FactList({ said: law.forumTexts(forum.id, key), facts: forum[key] ?? [], reading, quiet })
  const isLimit = (rule: Rule): boolean => kindOf(rule) === 'time-limit'
  const isBar = (rule: Rule): boolean => kindOf(rule) === 'no-parallel-proceeding'
  const states = Countries({ forum, reading })
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'forums', forum.id)}
      part="forums"
      entry={name.text}
    >
      <span class="govuk-caption-l">{sayCode(language, 'family', forum.family)}</span>
      <h1 class="govuk-heading-l">
        <Words said={name} wanted={language} quiet />
      </h1>
      <EnglishOnly reading={reading} said={plain} />
      <p class="govuk-body-l">
        <Words said={plain} wanted={language} quiet={quiet} />
      </p>
      <WarningText>{t('doors.no-clock-stops')}</WarningText>
      <Checked checks={checksIn(forum)} language={language}>
        <p class="govuk-body">{signedOff(forum, reading)}</p>
      </Checked>
      <h2 class="govuk-heading-m">{t('library.forum.glance')}</h2>
      <ForumGlance forum={forum} reading={reading} />
      <Sections
        language={language}
        contents={[
          { id: 'by-when', title: t('library.forum.by-when'), view: Limits(shared) },
          { id: 'start', title: t('library.forum.start'), view: facts('start') },
          { id: 'evidence', title: t('library.forum.evidence'), view: facts('evidence') },
          {
            id: 'who',
            title: t('library.forum.who'),
            view: (
              <>
                <p class="govuk-body">{t('library.forum.who-says')}</p>
                <Rules
                  {...shared}
                  forum={forum.id}
                  rules={forum.rules.filter((rule) => !isLimit(rule) && !isBar(rule))}
                />
              </>
            ),
          },
          {
            id: 'bars',
            title: t('library.forum.bars'),
            view: forum.rules.some(isBar) ? (
              <Rules {...shared} forum={forum.id} rules={forum.rules.filter(isBar)} />
            ) : null,
          },
          {
            id: 'orders',
            title: t('library.forum.orders'),
            view: (
              <>
                <Orders {...shared} />
                <Titled title={t('library.forum.cannot')} view={facts('notAvailable')} />
              </>
            ),
          },
          { id: 'urgent', title: t('library.forum.urgent'), view: fact(shared, 'interim', forum.interim.fact) },
          {
            id: 'binding',
            title: t('library.forum.binding-and-after'),
            view: (
              <>
                <p class="govuk-body">{sayCode(language, 'binding', forum.binding)}.</p>
                {fact(shared, 'bindingNote', forum.bindingNote)}
                {fact(shared, 'followUp', forum.followUp)}
              </>
            ),
          },
          {
            id: 'cost',
            title: t('library.forum.cost-time-danger'),
            view: (
              <>
                <Titled title={t('library.forum.cost')} view={fact(shared, 'cost', forum.cost.fact)} />
                <Titled title={t('library.forum.duration')} view={fact(shared, 'duration', forum.duration.fact)} />
                <Titled title={t('library.forum.danger')} view={fact(shared, 'danger', forum.danger.fact)} />
              </>
            ),
          },
          {
            id: 'warnings',
            title: t('library.forum.warnings'),
            view: facts('warnings'),
          },
          { id: 'states', title: t('library.forum.states'), view: states },
          {
            id: 'cases',
            title: t('library.forum.cases'),
            view: forum.examples.length > 0 ? <Cases {...shared} /> : null,
          },
          { id: 'basis', title: t('library.forum.basis'), view: fact(shared, 'basis', forum.basis) },
        ]}
      />
      <ButtonLink href={wayAddress(language)}>{t('library.find-your-way')}</ButtonLink>
    </LibraryPage>
  )
}

function kindOf(rule: Rule): string {
  return 'anyOf' in rule ? 'any-of' : rule.rule
}

function signedOff({ checked }: Forum, { language }: Reading): string {
  const t = text(language)
  const on = checked && parseInterval(checked.on)
  if (!checked || !on) return t('library.checked.unsigned')
  return t('library.checked.signed', { by: checked.by, date: intervalInWords(language, on) })
}

type Shared = ForumProps & { readonly quiet: boolean }
type FactKey = 'interim' | 'followUp' | 'cost' | 'duration' | 'danger' | 'basis' | 'bindingNote'

function fact({ forum, reading, quiet }: Shared, key: FactKey, given: Fact | undefined): JSX.Element | null {
  if (given === undefined) return null
  const said: Said = reading.law.forumText(forum.id, key) ?? { text: given.text, language: 'en' }
  return (
    <p class="govuk-body">
      <Cited said={said} source={given.source} reading={reading} quiet={quiet} />
    </p>
  )
}

type TitledProps = { readonly title: string; readonly view: JSX.Element | null }

function Titled({ title, view }: TitledProps): JSX.Element | null {
  if (view === null) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {view}
    </>
  )
}

function Orders({ forum, reading, quiet }: Shared): JSX.Element {
  const { language, law, library, texts } = reading
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {forum.orders.map(({ measure, source, note }, index) => {
        const nth = forum.orders.slice(0, index).filter((each) => each.measure === measure && each.note !== undefined)
        return (
          <li>
            <a class="govuk-link" href={measureAddress(measure, library, language)}>
              <Words said={law.remedy(measure)} wanted={language} quiet={quiet} />
            </a>
            {note !== undefined && (
              <>
                {': '}
                <Words said={texts.orderNote(forum.id, measure, nth.length, note)} wanted={language} quiet={quiet} />
              </>
            )}
            <br />
            <SourceLine source={source} reading={reading} />
          </li>
        )
      })}
    </ul>
  )
}
