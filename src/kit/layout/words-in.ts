import type { ComponentWords } from '../html/words.ts'
import type { Language } from '../text/language.ts'
import { text } from '../text/text.ts'

/** The words components say of themselves, in that language. */
export function wordsIn(language: Language): ComponentWords {
  let words = ready.get(language)
  if (!words) ready.set(language, (words = read(language)))
  return words
}

const ready = new Map<Language, ComponentWords>()

function read(language: Language): ComponentWords {
  const t = text(language)
  return {
    back: t('layout.back'),
    breadcrumb: t('layout.breadcrumb'),
    change: t('layout.change'),
    error: t('layout.error'),
    errorTitle: t('layout.error-title'),
    important: t('layout.important'),
    success: t('layout.success'),
    warning: t('layout.warning'),
    day: t('layout.day'),
    month: t('layout.month'),
    year: t('layout.year'),
    about: t('layout.about'),
    pages: t('layout.pages'),
    page: (number) => t('layout.page', { number }),
    previous: t('layout.previous'),
    next: t('layout.next'),
  }
}
