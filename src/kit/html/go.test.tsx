import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Go } from './go.tsx'

describe('going somewhere', () => {
  it('is a link where nothing is carried', () => {
    expect(render(<Go to={{ href: '/forums?from=1&to=2' }}>All forums</Go>)).toBe(
      '<a href="/forums?from=1&amp;to=2">All forums</a>',
    )
  })

  it('posts the answers, in order and each as often as given, and puts none into an address', () => {
    const answers = [
      ['state', 'FRA'],
      ['state', 'GBR'],
      ['story', '"x" <b>'],
    ] as const
    const html = render(<Go to={{ post: '/find', answers }}>Back</Go>)
    expect(html).toContain('<form class="amparo-inline-form" method="post" action="/find">')
    expect([...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])).toEqual([
      ['state', 'FRA'],
      ['state', 'GBR'],
      ['story', '&quot;x&quot; &lt;b>'],
    ])
  })

  it('submits a form of the page as it stands, without judging what is typed', () => {
    const html = render(<Go to={{ form: 'question', name: 'go', value: 'back' }}>Back</Go>)
    expect(html).toBe(
      '<button type="submit" class="amparo-link-button" form="question" formnovalidate name="go" value="back">Back</button>',
    )
  })
})
