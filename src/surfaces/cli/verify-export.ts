import { readFile } from 'node:fs/promises'
import { stderr, stdin, stdout } from 'node:process'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { FileExport, type Verified, verifyExport } from '../../chronicle/export.ts'
import { Refusal } from '../../kit/refusal.ts'
import { CommandRefused } from './command-refused.ts'

/** A case as the desk saves it. */
const CaseExport = z.strictObject({ format: z.literal('amparo/case-export/v1'), files: z.array(FileExport).min(1) })
const Exported = z.union([CaseExport.transform(({ files }) => files), FileExport.transform((file) => [file])])

/** `amparo verify-export FILE`: what holds of each file of an exported case. Exit code 1 where anything does not. */
export async function verifyExports(words: readonly string[]): Promise<number> {
  const [name, ...more] = words
  if (name === undefined || more.length > 0) throw new CommandRefused('Say `amparo verify-export FILE`.')
  const files = read(await content(name))
  const held = files.map(report)
  return held.every(Boolean) ? 0 : 1
}

async function content(name: string): Promise<string> {
  if (name === '-') return await text(stdin)
  try {
    return await readFile(name, 'utf8')
  } catch {
    throw new CommandRefused('The file cannot be read.')
  }
}

function read(json: string): readonly FileExport[] {
  try {
    return Exported.parse(JSON.parse(json))
  } catch {
    throw new CommandRefused('This is no export of a case.')
  }
}

function report(exported: FileExport): boolean {
  const name = `${exported.file.compartment} ${exported.file.id}`
  try {
    stdout.write(`${name}: holds\n${lines(exported, verifyExport(exported))}`)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    stderr.write(`${name}: DOES NOT HOLD: ${error.reason}\n`)
    return false
  }
}

function lines({ administrators, nodes }: FileExport, { members, entries, read: opened, erased }: Verified): string {
  return [
    `  entries ${entries}, of which in plain words ${opened}, emptied by an erasure ${erased}`,
    `  members today ${members}`,
    '  compare with what these organisations publish:',
    ...administrators.map((key) => `    administrator ${key}`),
    ...nodes.map((key) => `    node ${key}`),
    '',
  ].join('\n')
}
