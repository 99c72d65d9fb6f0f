import type { JSX } from 'preact'
import { directionOf, type Language } from '../text/language.ts'
import { text as textIn } from '../text/text.ts'

export type LawTextProps = {
  readonly text: string
  /** The language the text is in. */
  readonly lang: Language
  /** The language of the page. */
  readonly wanted: Language
  /** No note beside it, where one stands over the whole section (`LanguageNote`). */
  readonly quiet?: boolean
}

/** A text out of `law/`. Where it is not in the language of the page it is marked as what it is, and a note says so. */
export function LawText({ text, lang, wanted, quiet }: LawTextProps): JSX.Element {
  if (lang === wanted) return <>{text}</>
  return (
    <>
      <span lang={lang} dir={directionOf(lang)}>
        {text}
      </span>
      {!quiet && (
        <>
          {' '}
          <LanguageNote lang={lang} wanted={wanted} />
        </>
      )}
    </>
  )
}

/** "(in English)", in the language of the page. */
export function LanguageNote({ lang, wanted }: { readonly lang: Language; readonly wanted: Language }): JSX.Element {
  return <span class="amparo-language-note">({textIn(wanted)('layout.in-language', { language: lang })})</span>
}
