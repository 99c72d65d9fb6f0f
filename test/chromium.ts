import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserServer } from '@playwright/test'
import packaged from '@sparticuz/chromium'
import packageFile from '../package.json' with { type: 'json' }

const home = join(import.meta.dirname, '..')
const folder = join(home, '.cache', `chromium-${packageFile.devDependencies['@sparticuz/chromium']}`)

// Chromium refuses its sandbox to root, and is not to speak with anyone but the server under test.
const flags = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking']
flags.push('--disable-component-update', '--disable-sync', '--font-render-hinting=none')

/** Starts the Chromium that came with the packages, or the one that AMPARO_CHROMIUM names. */
export async function startChromium(): Promise<BrowserServer> {
  const executablePath = process.env['AMPARO_CHROMIUM'] || (await unpackChromium())
  const env = { ...process.env, FONTCONFIG_FILE: writeFontSettings() }
  return chromium.launchServer({ executablePath, args: flags, env })
}

/** Unpacks it once. Its package unpacks into the folder of temporary files, in place and under a fixed name; so that
 * folder is ours for the moment, and the result moves to its own place only when it is complete. */
async function unpackChromium(): Promise<string> {
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = draft
  await packaged.executablePath()
  if (TMPDIR === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = TMPDIR
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return executable
}

/** The machine's fonts, and one that has Arabic, for screenshots that can be looked at. */
function writeFontSettings(): string {
  const file = join(home, '.cache', 'fonts.conf')
  const arabic = join(home, 'node_modules', '@expo-google-fonts', 'noto-sans-arabic')
  mkdirSync(join(home, '.cache'), { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><dir>${arabic}</dir>
<cachedir>${join(home, '.cache', 'fonts')}</cachedir></fontconfig>
`,
  )
  return file
}
