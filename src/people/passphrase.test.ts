import { describe, expect, it } from 'vitest'
import { passphraseFault } from './passphrase.ts'

const names = ['Desk of the North', 'Amal Haddad', 'amal.haddad', 'amparo']
const faultOf = (passphrase: string) => passphraseFault(passphrase, names)

describe('a passphrase', () => {
  it.each(['correct horse battery', 'سبعة جمال على جسر قديم', 'nine green kettles!', 'x9#Lq2vT7@mR4wZ'])(
    'of fifteen characters or more is taken, whatever they are: %s',
    (passphrase) => expect(faultOf(passphrase)).toBeUndefined(),
  )

  it.each([
    ['fourteen chars', 'passphrase-too-short'],
    ['é'.normalize('NFD').repeat(14), 'passphrase-too-short'],
    ['a long one '.repeat(50), 'passphrase-too-long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'passphrase-too-plain'],
    ['river1river1river1river1', 'passphrase-too-plain'],
    ['abcdefghijklmnopqrstuv', 'passphrase-too-plain'],
    ['1234567890123456', 'passphrase-too-plain'],
    ['qwertyuiopasdfgh', 'passphrase-too-plain'],
    ['Amal Haddad Amparo', 'passphrase-tells-name'],
    ['desk of the north 2027', 'passphrase-tells-name'],
  ])('is refused: %s', (passphrase, fault) => expect(faultOf(passphrase)).toBe(fault))
})
