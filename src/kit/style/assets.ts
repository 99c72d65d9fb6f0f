import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files a page may ask for, by the name we call them. */
export type AssetName =
  'app.css' | 'app-rtl.css' | 'desk.css' | 'desk-rtl.css' | 'leave-by-key.js' | 'passkey.js' | 'icon.svg'

/** What was built: from which sources, and under which hashed name each file stands in {@link assetsFolder}. */
export type AssetManifest = { readonly digest: string; readonly files: Readonly<Record<AssetName, string>> }

/** The folder the server serves under {@link assetsPath}; names carry a hash, so they may be cached for ever. */
export const assetsFolder = join(import.meta.dirname, '../../../public-assets')

export const assetsPath = '/assets/'

/** What stands in the folder; absent when nothing was built yet. */
export function findManifest(folder = assetsFolder): AssetManifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetManifest
  } catch {
    return undefined
  }
}

let built: AssetManifest | undefined

/** The address of a file. Read once per process; throws when `buildAssets` has not run. */
export function assetAddress(name: AssetName): string {
  built ??= findManifest()
  if (!built) throw new Error('The style sheets are not built: call buildAssets() before the first page is rendered.')
  return assetsPath + built.files[name]
}
