import { stdin, stderr } from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandRefused } from './command-refused.ts'

/** Asks on the terminal; where there is none, each answer is a line of standard input. */
export type Questions = {
  readonly ask: (question: string) => Promise<string>
  /** Does not show what is typed. */
  readonly askSecretly: (question: string) => Promise<string>
}

/** Lets the task ask, and lets the terminal go when it is done. Refuses if the answers end too early. */
export async function asking<Result>(task: (questions: Questions) => Promise<Result>): Promise<Result> {
  let silent = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (silent) done()
      else stderr.write(chunk, done)
    },
  })
  const terminal = createInterface({ input: stdin, output, terminal: stdin.isTTY })
  const lines = terminal[Symbol.asyncIterator]()
  terminal.on('SIGINT', () => process.exit(130))
  const ask = async (question: string): Promise<string> => {
    stderr.write(`${question} `)
    const { done, value } = await lines.next()
    if (done) throw new CommandRefused('Not every question was answered.')
    return value
  }
  const askSecretly = async (question: string): Promise<string> => {
    silent = true
    try {
      return await ask(question)
    } finally {
      silent = false
      stderr.write('\n')
    }
  }
  try {
    return await task({ ask, askSecretly })
  } finally {
    terminal.close()
  }
}
