import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { text } from '../../kit/text/text.ts'
import { closeAddress, fileAddress, ownCaseAddress } from '../links.ts'
import type { OpenCase } from '../operations/open-case.ts'
import { HerForm } from './her-form.tsx'
import type { AtOwnCase } from './portal-route.ts'

/** Whether nothing is left of the case but that it was erased. */
export function isErased({ runs }: Pick<OpenCase, 'runs'>): boolean {
  return runs.some(({ run }) => run.procedure.id === 'erasure' && run.state.status === 'erased')
}

/** What she finds when she comes back after her file was destroyed. */
export function ErasedCase({ at: { language, token } }: { readonly at: AtOwnCase }): JSX.Element {
  const t = text(language)
  return (
    <Page language={language} inLanguage={(other) => ({ href: ownCaseAddress(other) })}>
      <h1 class="govuk-heading-l">{t('case.erased.title')}</h1>
      <p class="govuk-body">{t('case.erased.says')}</p>
      <p class="govuk-body">{t('case.erased.others')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={fileAddress(language)}>
          {t('case.erased.anew')}
        </a>
      </p>
      <HerForm id="close" action={closeAddress(language)} token={token}>
        <Button kind="secondary">{t('case.mine.leave')}</Button>
      </HerForm>
    </Page>
  )
}
