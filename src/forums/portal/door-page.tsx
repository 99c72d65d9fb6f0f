import type { JSX } from 'preact'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import type { ForumDoor } from '../answer.ts'
import { entryAddress, wayAddress } from '../links.ts'
import { Words } from '../words.tsx'
import { AllReasons, LastDay, StatusTag } from './door-card.tsx'
import { wayForm } from './question-view.tsx'
import type { ResultProps } from './result.tsx'

/** One door with every reason, what is fulfilled included: for doors of which the result shows no more than the name. */
export function DoorPage({ given, told, door }: Omit<ResultProps, 'law'> & { readonly door: ForumDoor }): JSX.Element {
  const { t, law, form } = told
  const { language } = t
  const name = law.forum(door.forum.id)
  return (
    <>
      <h1 class="govuk-heading-l">
        <Words said={name} wanted={language} />
      </h1>
      <p>
        <StatusTag door={door} language={language} />
      </p>
      <LastDay door={door} given={given} language={language} />
      <WarningText>{t('doors.no-clock-stops')}</WarningText>
      <h2 class="govuk-heading-m">{t('result.why')}</h2>
      <AllReasons door={door} given={given} language={language} law={law} />
      <p class="govuk-body">
        <a class="govuk-link" href={entryAddress(language, 'forums', door.forum.id)}>
          {t('result.more', { forum: name.text })}
        </a>
      </p>
      <p class="govuk-body">{t('doors.not-advice')}</p>
      <form id={wayForm} method="post" action={wayAddress(language)}>
        <HiddenAnswers answers={form.answers()} />
      </form>
    </>
  )
}
