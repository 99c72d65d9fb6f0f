import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/database.ts'
import { testNode } from '../../../test/node.ts'
import { testOrganisation } from '../../../test/organisation.ts'
import type { Filing } from '../../cases/filing.ts'
import { exportCase } from '../../cases/operations/export-case.ts'
import { fileCase } from '../../cases/operations/file-case.ts'
import { staffAsReader } from '../../cases/operations/open-case.ts'
import { worklist } from '../../cases/operations/worklist.ts'
import { openIntakeIfDue } from '../../people/operations/intake.ts'
import { createReceiptCode } from '../../vault/receipt-code.ts'

const program = join(import.meta.dirname, '..', '..', '..', 'amparo.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'amparo-export-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const { queries } = await emptyDatabase()
let exported: string
beforeAll(async () => {
  const house = { database: { queries }, ...(await testNode()) }
  const desk = await testOrganisation(queries, house)
  const { actor } = await desk.signIn(await desk.hire('Ines', 'intake'))
  await queries.transaction().execute(async (each) => openIntakeIfDue(each, house.node, actor, desk.now()))
  const contact = { way: 'return', where: '', care: '' } as const
  const { organisation } = desk
  const filing: Filing = {
    organisation,
    by: 'survivor',
    account: 'a plain account',
    danger: 'soon',
    contact,
    language: 'en',
  }
  await fileCase(house, { filing, code: createReceiptCode(), source: 'x' }, desk.now())
  const [line] = (await worklist(queries, actor, 'intake')).lines
  const reader = await staffAsReader(house, actor, line?.root ?? '')
  const files = await exportCase(house, reader, line?.root ?? '', desk.now())
  exported = JSON.stringify({ format: 'amparo/case-export/v1', files })
})

type Said = { readonly code: number; readonly out: string; readonly err: string }

async function verify(content: string): Promise<Said> {
  const file = join(scratch, 'case.json')
  writeFileSync(file, content)
  return await new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify-export', file], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

describe('amparo verify-export', () => {
  test('says of each file of a case that it holds', async () => {
    const { code, out, err } = await verify(exported)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.match(/: holds$/gm)).toHaveLength(3)
    expect(out).not.toContain('a plain account')
  })

  test('says which file does not hold when a word was altered', async () => {
    const { code, out, err } = await verify(exported.replace('a plain account', 'a false account'))
    expect(code).toBe(1)
    expect(err).toMatch(/^intake .*DOES NOT HOLD/)
    expect(out.match(/: holds$/gm)).toHaveLength(2)
  })

  test('refuses what is no export', async () => {
    expect(await verify('{}')).toMatchObject({ code: 2, out: '' })
  })
})
