import type { JSX } from 'preact'
import type { Language } from '../text/language.ts'
import { text } from '../text/text.ts'

export type FooterLink = { readonly text: string; readonly href: string }

/** Pages about the service, what Amparo is not, and how to leave by key where the script that does it runs. */
export function Footer({
  language,
  links,
}: {
  readonly language: Language
  readonly links: readonly FooterLink[]
}): JSX.Element {
  const t = text(language)
  return (
    <footer class="amparo-footer">
      <div class="govuk-width-container">
        {links.length > 0 && (
          <nav aria-label={t('layout.footer')}>
            <ul class="amparo-footer__links">
              {links.map((link) => (
                <li>
                  <a class="govuk-link govuk-link--text-colour" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p class="amparo-footer__text">{t('layout.advice')}</p>
        <p class="amparo-footer__text" data-leave-hint hidden>
          {t.rich('layout.leave-by-key')}
        </p>
      </div>
    </footer>
  )
}
