/** What stands in two texts alike: without accents, points, small or large letters, or the many forms of an alif. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll('\u0649', '\u064A')
    .replaceAll('\u0629', '\u0647')
    .toLowerCase()
}

/** Whether every word looked for stands in one of the names. Nothing looked for finds everything. */
export function isFound(words: string, names: readonly (string | undefined)[]): boolean {
  const within = plainLetters(names.filter((name) => name !== undefined).join('\n'))
  return plainLetters(words)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
