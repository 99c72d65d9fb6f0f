import { type Chance } from '../matters.ts'

/** Makes words that nobody has ever written, and remembers them. */
export type Words = {
  readonly all: ReadonlySet<string>
  /** Some new words, with blanks between. */
  readonly some: (count: number) => string
  readonly arabic: () => string
  readonly digits: (count: number) => string
  /** Remembers one that was made elsewhere, and gives it back. */
  readonly plant: (word: string) => string
}

const [consonants, vowels] = [Array.from('bcdfghjklmnpqrstvwxz'), Array.from('aeiou')]
const letters = Array.from('بتثجحخدذرزسشصضطظعغفقكلمنهوي')

export function newWords(chance: Chance): Words {
  const all = new Set<string>()
  const plant = (word: string): string => {
    all.add(word)
    return word
  }
  const made = (length: number, letter: (at: number) => string) =>
    Array.from({ length }, (_, at) => letter(at)).join('')
  const latin = () => plant(made(14, (at) => chance.oneOf(at % 2 === 0 ? consonants : vowels)))
  return {
    all,
    plant,
    some: (count) => Array.from({ length: count }, latin).join(' '),
    arabic: () => plant(made(9, () => chance.oneOf(letters))),
    digits: (count) => plant(made(count, () => String(chance.below(10)))),
  }
}
