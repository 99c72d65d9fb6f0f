import type { ComponentChildren, JSX } from 'preact'
import { Breadcrumbs } from '../../kit/html/navigation.tsx'
import { Page } from '../../kit/layout/page.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { homeAddress, libraryAddress, partAddress, type LibraryPart } from '../links.ts'

type LibraryPageProps = {
  readonly language: Language
  /** This page in any language. */
  readonly address: (language: Language) => string
  /** The part of the library; absent on its first page. */
  readonly part?: LibraryPart
  /** The name of the entry; absent on a list. */
  readonly entry?: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A page of the library with the way that leads to it. It says nothing of whoever reads it, so its title may name the entry. */
export function LibraryPage({ language, address, part, entry, wide, children }: LibraryPageProps): JSX.Element {
  const t = text(language)
  const title = t('library.title')
  const partTitle = part && t(`library.parts.${part}`)
  const crumbs = [
    { text: t('library.home'), href: homeAddress(language) },
    ...(part ? [{ text: title, href: libraryAddress(language) }] : []),
    ...(part && entry !== undefined ? [{ text: partTitle, href: partAddress(language, part) }] : []),
    { text: entry ?? partTitle ?? title },
  ]
  return (
    <Page
      language={language}
      title={entry ?? partTitle ?? title}
      inLanguage={(other) => ({ href: address(other) })}
      before={<Breadcrumbs crumbs={crumbs} />}
      wide={wide === true}
    >
      {children}
    </Page>
  )
}

type SectionProps = { readonly id: string; readonly title: ComponentChildren; readonly children: ComponentChildren }

/** A part of a page, to which the list of contents leads. */
export function Section({ id, title, children }: SectionProps): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export type Content = { readonly id: string; readonly title: string; readonly view: JSX.Element | null }

/** Sections with a list of contents over them; what has nothing to show is left out. */
export function Sections({
  language,
  contents,
}: {
  readonly language: Language
  readonly contents: readonly Content[]
}): JSX.Element {
  const shown = contents.filter((each) => each.view !== null)
  const title = text(language)('library.contents')
  return (
    <>
      <nav aria-label={title} class="amparo-no-print">
        <h2 class="govuk-heading-s">{title}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {shown.map((each) => (
            <li>
              <a class="govuk-link" href={`#${each.id}`}>
                {each.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map((each) => (
        <Section id={each.id} title={each.title}>
          {each.view}
        </Section>
      ))}
    </>
  )
}
