import { describe, expect, it } from 'vitest'
import { originFrom } from './settings.ts'

describe('the address to which passkeys are bound', () => {
  it.each([
    ['https://desk.example', 'https://desk.example'],
    ['https://desk.example/', 'https://desk.example'],
    ['https://desk.example:8443', 'https://desk.example:8443'],
    ['', undefined],
  ])('is read from %s', (AMPARO_ORIGIN, origin) => {
    expect(originFrom({ AMPARO_ORIGIN })).toBe(origin)
  })

  it.each(['http://desk.example', 'desk.example', 'https://desk.example/desk', 'https://x@desk.example'])(
    'is not %s',
    (AMPARO_ORIGIN) => {
      expect(() => originFrom({ AMPARO_ORIGIN })).toThrow('AMPARO_ORIGIN must be')
    },
  )
})
