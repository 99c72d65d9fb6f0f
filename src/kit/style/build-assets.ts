import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type AssetManifest, type AssetName, assetsFolder, findManifest } from './assets.ts'

/**
 * Builds the style sheets and the small scripts into the folder, under names that carry their hash. Does nothing when the
 * sources and the tools are those of the last build; works for about a second and a half otherwise.
 */
export async function buildAssets(folder = assetsFolder): Promise<AssetManifest> {
  const digest = digestOfSources()
  const standing = findManifest(folder)
  if (standing?.digest === digest && Object.values(standing.files).every((file) => existsSync(join(folder, file)))) {
    return standing
  }
  const { compileStyle, compileDeskStyle } = await import('./compile-style.ts')
  const { leftToRight, rightToLeft } = compileStyle()
  const desk = compileDeskStyle()
  mkdirSync(folder, { recursive: true })
  const files = {
    'app.css': write(folder, 'app.css', leftToRight),
    'app-rtl.css': write(folder, 'app-rtl.css', rightToLeft),
    'desk.css': write(folder, 'desk.css', desk.leftToRight),
    'desk-rtl.css': write(folder, 'desk-rtl.css', desk.rightToLeft),
    'leave-by-key.js': write(folder, 'leave-by-key.js', withoutComments(source('leave-by-key.js'))),
    'passkey.js': write(folder, 'passkey.js', withoutComments(source('passkey.js'))),
    'icon.svg': write(folder, 'icon.svg', source('icon.svg')),
  } satisfies Record<AssetName, string>
  const manifest: AssetManifest = { digest, files }
  writeWhole(join(folder, 'manifest.json'), JSON.stringify(manifest))
  removeOthers(folder, new Set([...Object.values(files), 'manifest.json']))
  return manifest
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  const sources = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'))
  for (const file of sources.toSorted()) hash.update(file).update(source(file))
  for (const tool of ['govuk-frontend', 'sass', 'rtlcss'])
    hash.update(source(`../../../node_modules/${tool}/package.json`))
  return hash.digest('hex')
}

function source(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}

function withoutComments(script: string): string {
  const bare = script.replaceAll(/^\s*(\/\/.*|\/\*.*\*\/)\n/gm, '').replaceAll(/\/\*\* .*? \*\/ /g, '')
  return bare.replaceAll(/^\s+/gm, '')
}

function write(folder: string, name: AssetName, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const extension = extname(name)
  const file = `${name.slice(0, -extension.length)}-${hash}${extension}`
  writeWhole(join(folder, file), content)
  return file
}

// Another process may be reading or building: a file appears whole or not at all.
function writeWhole(path: string, content: string): void {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, content)
  renameSync(unfinished, path)
}

function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (!kept.has(file) && /\.(css|js|svg)$/.test(file)) rmSync(join(folder, file), { force: true })
  }
}

if (import.meta.main) console.log(Object.values((await buildAssets()).files).join('\n'))
