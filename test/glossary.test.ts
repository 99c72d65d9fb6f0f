import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', meaning = '', folder = '']) => ({ word, meaning, folder: folder.replaceAll('`', '') }))

describe('the glossary', () => {
  it.each(rows)('$word lives where it says', ({ folder }) => {
    expect(existsSync(join(root, folder))).toBe(true)
  })

  it('explains every word once', () => {
    const words = rows.map(({ word }) => word)
    expect(new Set(words).size).toBe(words.length)
    expect(rows.every(({ meaning }) => meaning.length > 10)).toBe(true)
  })

  it('names every concept of the house', () => {
    const named = rows.map(({ folder }) => folder)
    const concepts = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`)
    const machinery = ['src/database', 'src/law']
    for (const concept of concepts.filter((each) => !machinery.includes(each))) {
      expect(
        named.some((folder) => folder.startsWith(concept)),
        concept,
      ).toBe(true)
    }
  })
})
