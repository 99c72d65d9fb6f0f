import { randomUUID } from 'node:crypto'
import { argv, stdout } from 'node:process'
import { fileCase } from '../../src/cases/operations/file-case.ts'
import { getOwnCase, openCase } from '../../src/cases/operations/open-case.ts'
import { act, writeMessage } from '../../src/cases/operations/work.ts'
import { openJobs } from '../../src/database/jobs.ts'
import { Refusal } from '../../src/kit/refusal.ts'
import { returnWithCode } from '../../src/people/operations/receipts.ts'
import { findHolder } from '../../src/people/operations/sessions.ts'
import { runOutClock } from '../../src/procedures/operations/run-out.ts'
import { ClockJob, clockJob } from '../../src/procedures/reactions.ts'
import { createReceiptCode, receiptCodeGroups } from '../../src/vault/receipt-code.ts'
import type { Acknowledged } from './acknowledged.ts'
import { openOwnNode } from './own-node.ts'

// Files cases, writes in them and lets their clocks run out, without end, and says what was kept once it was kept.

const [, , folder = '', organisation = ''] = argv
const house = await openOwnNode(folder)
const { queries } = house.database

// So long ago that the first clock of a case has run out when it is filed, and the others have not.
const longAgo = 30 * 3_600_000

function say(kept: Acknowledged): void {
  stdout.write(`${JSON.stringify(kept)}\n`)
}

async function fileOne(): Promise<string> {
  const code = createReceiptCode()
  const account = `what happened ${randomUUID()}`
  const contact = { way: 'return', where: '', care: '' } as const
  const filing = { organisation, by: 'survivor', account, danger: 'soon', contact, language: 'en' } as const
  await fileCase(house, { filing, code, source: 'x' }, new Date(Date.now() - longAgo))
  const typed = receiptCodeGroups(code).join('')
  say({ kept: 'filing', code: typed, account })
  return typed
}

async function comeBack(code: string) {
  const cookie = await returnWithCode(queries, house.hash, code, 'x', new Date())
  const holder = await findHolder(queries, cookie, new Date())
  if (!holder) throw new Error('Nobody came back.')
  const { root, reader } = await getOwnCase(house, holder)
  return { reader, seen: await openCase(house, reader, root, new Date()) }
}

async function writeOne(code: string): Promise<void> {
  const { seen } = await comeBack(code)
  const text = `a message ${randomUUID()}`
  await writeMessage(house, seen, { from: 'survivor', text, language: 'en' }, new Date())
  say({ kept: 'message', code, text })
}

async function supplementOne(code: string): Promise<void> {
  const { reader, seen } = await comeBack(code)
  const [intake] = seen.runs
  if (!intake) throw new Error('A case without its intake.')
  const text = `what came to mind later ${randomUUID()}`
  const wish = { act: 'supplement', answers: { account: text } }
  await act(house, reader, { run: intake.file.id, seen: intake.acts.length, wish }, new Date())
  say({ kept: 'supplement', code, text })
}

/** The clock may run out while she writes: she is told, and writes again. */
async function unlessMovedOn(task: () => Promise<void>): Promise<void> {
  await task().catch((error: unknown) => {
    if (!(error instanceof Refusal && error.reason === 'chronicle-moved-on')) throw error
  })
}

async function workOn(): Promise<never> {
  for (;;) {
    const code = await fileOne()
    await writeOne(code)
    await unlessMovedOn(async () => await supplementOne(code))
    await writeOne(code)
  }
}

const jobs = await openJobs(house.database, () => {})
await jobs.work(clockJob, async (data) => {
  const clock = ClockJob.parse(data)
  await runOutClock(house.database, house.engine, clock, new Date())
  say({ kept: 'clock', run: clock.run })
})
stdout.write('ready\n')
await Promise.all([workOn(), workOn()])
