import { once } from 'node:events'
import { stderr, stdout } from 'node:process'
import { answer } from '../../forums/answer.ts'
import { writeAnswerLine } from '../../forums/answer-document.ts'
import type { PlainDate } from '../../kit/plain-date.ts'
import type { Library } from '../../law/library.ts'
import { readMatter } from '../../rules/check-matter.ts'

/** Answers a line each. A line that cannot be used gets its problems as an answer, and makes the exit code 2. */
export async function answerLines(lines: AsyncIterable<string>, on: PlainDate, library: Library): Promise<number> {
  let count = 0
  let refused = 0
  let chunk = ''
  for await (const line of lines) {
    if (line.trim() === '') continue
    const given = answerLine(line, on, library)
    if (given.refused) refused++
    count++
    chunk += `${given.text}\n`
    // Written in pieces, and no faster than the reader takes them: memory stays flat.
    if (chunk.length > 65_536) {
      if (!stdout.write(chunk)) await once(stdout, 'drain')
      chunk = ''
    }
    if (stderr.isTTY && count % 1000 === 0) stderr.write(`\r${count} matters answered`)
  }
  stdout.write(chunk)
  if (stderr.isTTY) stderr.write(`\r${count} matters answered, ${refused} could not be used\n`)
  return refused > 0 ? 2 : 0
}

function answerLine(
  line: string,
  on: PlainDate,
  library: Library,
): { readonly text: string; readonly refused: boolean } {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch {
    return { text: JSON.stringify({ problems: [{ pointer: '', code: 'wrong-kind' }] }), refused: true }
  }
  const { matter, problems } = readMatter(input, library, on)
  if (matter === undefined) return { text: JSON.stringify({ problems }), refused: true }
  return { text: JSON.stringify(writeAnswerLine(answer(matter, on, library, 'status-only'))), refused: false }
}
