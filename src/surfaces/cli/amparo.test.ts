import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AnswerDocument, AnswerLine } from '../../forums/answer-document.ts'

const home = join(import.meta.dirname, '..', '..', '..')
const example = join(home, 'examples', 'decision-in-france.json')
const facts = readFileSync(example, 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'amparo-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

function amparo(words: readonly string[], input = ''): Promise<Said> {
  const child = spawn(process.execPath, [join(home, 'amparo.mjs'), ...words])
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (out += String(text)))
  child.stderr.setEncoding('utf8').on('data', (text) => (err += String(text)))
  child.stdin.on('error', () => {}).end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const on = ['--on', '2026-11-22']

describe('amparo doors', () => {
  it('answers one matter as a document', async () => {
    const { code, out, err } = await amparo(['doors', example, ...on, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(AnswerDocument.parse(JSON.parse(out)).on).toBe('2026-11-22')
  })

  it('answers in Arabic, from standard input', async () => {
    const { code, out } = await amparo(['doors', '-', ...on, '--text', '--lang', 'ar'], facts)
    expect(code).toBe(0)
    expect(out).toMatch(/\p{Script=Arabic}/u)
    expect(out).toContain('2026')
  })

  it('answers with a calendar', async () => {
    const { code, out } = await amparo(['doors', example, ...on, '--ics'])
    expect(code).toBe(0)
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(out).toContain('DTSTART;VALUE=DATE:20261231')
  })

  it('answers many matters a line each, those that can be used beside those that cannot', async () => {
    const line = JSON.stringify(JSON.parse(facts))
    const { code, out } = await amparo(['doors', '-', ...on], `${line}\n\n{"victims": \n{"victims": []}\n${line}\n`)
    expect(code).toBe(2)
    const [first, broken, wrong, last, ...more] = out.trimEnd().split('\n')
    expect(more).toEqual([])
    expect(AnswerLine.parse(JSON.parse(first ?? '')).doors.length).toBeGreaterThan(50)
    expect(last).toBe(first)
    expect(JSON.parse(broken ?? '')).toEqual({ problems: [{ pointer: '', code: 'wrong-kind' }] })
    expect(wrong).toContain('{"pointer":"/events","code":"missing"')
  })

  it('says everything that is wrong with facts, and ends with 2', async () => {
    const file = join(scratch, 'wrong.json')
    writeFileSync(file, JSON.stringify({ victims: [], respondents: 'none' }, undefined, 2))
    const { code, out, err } = await amparo(['doors', file])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const pointer of ['/victims', '/respondents', '/events']) expect(err).toContain(`${pointer}  `)
  })

  it.each([
    ['a file that is not there', ['doors', join(scratch, 'nowhere.json')], /nowhere\.json/],
    ['two forms at once', ['doors', example, '--json', '--ics'], /one of/],
  ])('refuses %s in one sentence, and ends with 2', async (_, words, sentence) => {
    const { code, out, err } = await amparo(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
