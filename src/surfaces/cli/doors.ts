import { stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { answer } from '../../forums/answer.ts'
import { writeAnswer } from '../../forums/answer-document.ts'
import { answerText } from '../../forums/answer-text.ts'
import { calendarOf } from '../../forums/calendar.ts'
import { isLanguage, type Language } from '../../kit/text/language.ts'
import { formatPlainDate, parsePlainDate, today, type PlainDate } from '../../kit/plain-date.ts'
import { sayProblem } from '../../forums/say-problem.ts'
import { text } from '../../kit/text/text.ts'
import { theLaw, type TheLaw } from '../../law/the-law.ts'
import { readMatter } from '../../rules/check-matter.ts'
import { CommandRefused } from './command-refused.ts'
import { answerLines } from './doors-lines.ts'
import { openFacts } from './facts-input.ts'

type Form = 'json' | 'text' | 'ics'
type Wanted = {
  readonly on: PlainDate
  readonly form: Form | undefined
  readonly language: Language
  readonly neutral: boolean
}

/** `amparo doors`: answers one matter in full, or many in a line each. Returns the exit code. */
export async function doors(words: readonly string[]): Promise<number> {
  const { file, wanted } = readOptions(words)
  const facts = await openFacts(file)
  const law = theLaw()
  if (facts.many) return answerLines(facts.lines, wanted.on, law.library)
  const { matter, problems } = readMatter(facts.matter, law.library, wanted.on)
  if (matter === undefined) {
    const said = problems.map((each) => `${each.pointer || '/'}  ${sayProblem(each, wanted.language)}`)
    throw new CommandRefused([text(wanted.language)('doors.problems'), ...said].join('\n'))
  }
  const given = answer(matter, wanted.on, law.library)
  stdout.write(write(given, wanted, law))
  return 0
}

function write(
  given: ReturnType<typeof answer>,
  { form, language, neutral }: Wanted,
  { library, inLanguage }: TheLaw,
): string {
  const names = inLanguage(language)
  switch (form) {
    case 'json':
      return `${JSON.stringify(writeAnswer(given, library), undefined, 2)}\n`
    case 'ics':
      return calendarOf(given, language, names, neutral)
    case 'text':
    case undefined:
      return answerText(given, library, { language, law: names })
  }
}

function readOptions(words: readonly string[]): { readonly file: string; readonly wanted: Wanted } {
  const { values, positionals } = parse(words)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0)
    throw new CommandRefused('Name one file with facts, or - for standard input.')
  const on = parsePlainDate(values.on ?? formatPlainDate(today()))
  if (on === undefined) throw new CommandRefused('--on wants a date that exists, such as 2026-11-22.')
  const forms = (['json', 'text', 'ics'] as const).filter((each) => values[each])
  if (forms.length > 1) throw new CommandRefused('Choose one of --json, --text and --ics.')
  const language = values.lang ?? 'en'
  if (!isLanguage(language)) throw new CommandRefused('--lang wants en or ar.')
  return { file, wanted: { on, form: forms[0], language, neutral: values.neutral ?? false } }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        on: { type: 'string' },
        json: { type: 'boolean' },
        text: { type: 'boolean' },
        ics: { type: 'boolean' },
        lang: { type: 'string' },
        neutral: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CommandRefused(error instanceof Error ? error.message : 'These options are not known.')
  }
}
