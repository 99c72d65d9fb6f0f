import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { assetsFolder } from '../../kit/style/assets.ts'

const run = promisify(execFile)

/** Browsers that can print a page as PDF, where a system has one. CHROMIUM names another. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The browser of this system, if there is one; without it the page itself is for printing. */
export function findPrinter(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return [environment['CHROMIUM'], ...places].find((place) => place !== undefined && existsSync(place))
}

/**
 * Prints a page as PDF with a headless browser that has no network. What it needs of the page stands for half a minute
 * at most in a folder that only this user can read, and is deleted before the paper is handed over.
 */
export async function printPaper(printer: string, html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'))
  try {
    const page = join(folder, 'page.html')
    const paper = join(folder, 'paper.pdf')
    await writeFile(page, html.replaceAll(/(href|src)="\/assets\//g, `$1="file://${assetsFolder}/`), { mode: 0o600 })
    await run(
      printer,
      ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-javascript', `--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${paper}`, page],
      { timeout: 30_000 },
    )
    return await readFile(paper)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
