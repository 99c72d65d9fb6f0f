import { beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../style/build-assets.ts'
import { languages } from '../text/language.ts'
import { GalleryPage, QuestionPage } from './gallery.tsx'
import { Page } from './page.tsx'
import { renderPage } from './render-page.ts'

beforeAll(() => buildAssets())

describe.each(languages)('a page in %s', (language) => {
  const pages = (): string[] => [
    renderPage(<QuestionPage language={language} />),
    renderPage(<GalleryPage language={language} />),
  ]

  it('says its language and direction, and has the sheet for it', () => {
    const html = renderPage(<Page language={language}>x</Page>)
    const [direction, sheet] = language === 'ar' ? ['rtl', 'app-rtl-'] : ['ltr', 'app-']
    expect(html).toContain(`<!doctype html><html lang="${language}" dir="${direction}"`)
    expect(html).toMatch(new RegExp(`href="/assets/${sheet}[0-9a-f]{12}\\.css"`))
  })

  it('has no style, script or handler of its own, and asks nobody else for anything', () => {
    for (const html of pages()) {
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org)/)
      expect(html.match(/<script[^>]*>(?!<\/script>)/)).toBeNull()
    }
  })

  it('can be left quickly, by a link that tells nothing', () => {
    for (const html of pages())
      expect(html).toMatch(/<a class="amparo-leave__button" href="\/leave" rel="nofollow noreferrer"/)
  })

  it('has one main heading, and ids that stand once', () => {
    for (const html of pages()) {
      expect(html.match(/<h1/g)).toHaveLength(1)
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

describe('a page', () => {
  it('has a title that tells a stranger nothing, unless given one', () => {
    expect(renderPage(<Page language="en">x</Page>)).toContain('<title>Information</title>')
    expect(
      renderPage(
        <Page language="en" title="Forums" hasErrors>
          x
        </Page>,
      ),
    ).toContain('<title>Check your answers: Forums</title>')
  })

  it('has the button of its form first, so that Enter never means the language or the way back', () => {
    const html = renderPage(<QuestionPage language="en" />)
    const [first] = html.match(/<button[^>]*form="question"[^>]*>/g) ?? []
    expect(first).toBe(
      '<button type="submit" form="question" class="amparo-default-button" tabindex="-1" aria-hidden="true">',
    )
  })

  it('shows no choice of language where it has none', () => {
    expect(renderPage(<Page language="en">x</Page>)).not.toContain('amparo-languages')
  })
})
