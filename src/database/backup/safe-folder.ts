import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { platform } from 'node:process'
import { Missing } from '../missing.ts'

/**
 * Makes a new folder, for its owner alone, that has its name only once everything in it is on the disk. An interruption
 * leaves at most a folder whose name ends in `.partial`.
 * @throws {@link Missing} if there is such a folder already, or no room for it.
 */
export async function fillNewFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const final = resolve(folder)
  if (existsSync(final)) throw new Missing(`${folder} is there already: name a new folder for each backup.`)
  const draft = `${final}.${randomUUID()}.partial`
  await sayWhatIsMissing(folder, async () => {
    await mkdir(draft, { recursive: true, mode: 0o700 })
    try {
      await fill(draft)
      await syncFolder(draft)
      await rename(draft, final)
    } catch (error) {
      await rm(draft, { recursive: true, force: true })
      throw error
    }
    await syncFolder(dirname(final))
  })
}

/** Writes a small file so that, after a crash at any moment, it is there whole or as it was before. */
export async function writeSafely(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const draft = join(folder, `${name}.${randomUUID()}.partial`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, name))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Lets what went wrong with a folder be said in one sentence. */
export async function sayWhatIsMissing<Result>(folder: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
      throw new Missing(`There is not enough room for ${folder}: nothing was kept. Make room, or name another place.`)
    }
    if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') {
      throw new Missing(`${folder} cannot be written: give it to the user who runs Amparo, or name another place.`)
    }
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
