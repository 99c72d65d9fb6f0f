import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { assetsFolder } from '../../kit/style/assets.ts'

/** Browsers that can print a page as PDF, where a system has one. CHROMIUM names another. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--incognito',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--remote-debugging-pipe',
]

const longestWait = 30_000

/** The browser of this system, if there is one; without it the page itself is for printing. */
export function findPrinter(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return [environment['CHROMIUM'], ...places].find((place) => place !== undefined && existsSync(place))
}

/**
 * Prints a page as PDF with a headless browser. The page goes to it and the paper comes back through pipes: neither ever
 * stands in a file or in the arguments of a process. Rejects when the browser fails or takes longer than half a minute.
 */
export async function printPaper(printer: string, html: string): Promise<Buffer> {
  const profile = await mkdtemp(join(tmpdir(), 'printer-'))
  const browser = spawn(printer, [...switches, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => browser.kill('SIGKILL'), longestWait)
  try {
    const [, , , input, output] = browser.stdio
    const ask = converse(input as Writable, output as Readable)
    const { targetInfos } = Targets.parse(await ask('Target.getTargets', {}))
    const page = targetInfos.find((each) => each.type === 'page')
    const { sessionId } = Session.parse(await ask('Target.attachToTarget', { targetId: page?.targetId, flatten: true }))
    const { frameTree } = Frames.parse(await ask('Page.getFrameTree', {}, sessionId))
    await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html: forPaper(html) }, sessionId)
    const { data } = Paper.parse(await ask('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.69 }, sessionId))
    return Buffer.from(data, 'base64')
  } finally {
    clearTimeout(timer)
    const gone = new Promise((resolve) => browser.once('exit', resolve))
    if (browser.exitCode === null && browser.kill('SIGKILL')) await gone
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

const Targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) })
const Session = z.object({ sessionId: z.string() })
const Frames = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) })
const Paper = z.object({ data: z.string() })
const Reply = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

type Ask = (method: string, params: object, sessionId?: string) => Promise<unknown>

/** The DevTools protocol over pipes: JSON messages, each ended by a zero byte; replies carry the number of their request. */
function converse(input: Writable, output: Readable): Ask {
  const waiting = new Map<
    number,
    { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let text = ''
  let last = 0
  output.setEncoding('utf8')
  output.on('data', (chunk: string) => {
    const messages = (text + chunk).split('\0')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const { success, data: reply } = Reply.safeParse(JSON.parse(message))
      const asked = success ? waiting.get(reply.id ?? -1) : undefined
      if (reply?.error) asked?.reject(new Error(`The browser cannot print: ${reply.error.message}`))
      else asked?.resolve(reply?.result)
    }
  })
  output.on('close', () =>
    waiting.forEach(({ reject }) => reject(new Error('The browser ended before it had printed.'))),
  )
  input.on('error', () => {})
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
}

/** The page with its style inside it, without scripts, and with everything unfolded that a screen folds away. */
function forPaper(html: string): string {
  return html
    .replaceAll(
      /<link rel="stylesheet" href="\/assets\/([\w.-]+)"\s*\/?>/g,
      (_, name: string) => `<style>${readFileSync(join(assetsFolder, name), 'utf8')}</style>`,
    )
    .replaceAll(/<script[^>]*><\/script>/g, '')
    .replaceAll('<details', '<details open')
}
