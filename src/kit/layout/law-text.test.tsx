import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { LawText } from './law-text.tsx'

describe('a text of the law', () => {
  it('stands as it is in the language of the page', () => {
    expect(render(<LawText text="Four months" lang="en" wanted="en" />)).toBe('Four months')
  })

  it('is marked, and said to be, in another language', () => {
    expect(render(<LawText text="Four months" lang="en" wanted="ar" />)).toBe(
      '<span lang="en" dir="ltr">Four months</span> <span class="amparo-language-note">(بالإنجليزية)</span>',
    )
  })

  it('is marked without the note where one stands over the section', () => {
    expect(render(<LawText text="Four months" lang="en" wanted="ar" quiet />)).toBe(
      '<span lang="en" dir="ltr">Four months</span>',
    )
  })
})
