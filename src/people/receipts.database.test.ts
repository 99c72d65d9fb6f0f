import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { createReceiptCode, receiptCodeGroups } from '../vault/receipt-code.ts'
import type { Keys } from './keys.ts'
import { keepReceipt, prepareReceipt, returnWithCode, rotateReceipt } from './operations/receipts.ts'
import { endSession, findActor, findHolder } from './operations/sessions.ts'

const { queries } = await emptyDatabase()
const now = new Date('2027-03-01T09:00:00Z')
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

let keys: Keys
beforeAll(async () => {
  keys = await testNode()
})

async function filed() {
  const code = createReceiptCode()
  const prepared = await prepareReceipt(keys, code, 'here')
  expect(await keepReceipt(queries, prepared, now)).toBe(true)
  const typed = receiptCodeGroups(code).join(' ')
  return { typed, holder: prepared.holder }
}

const comeBack = (typed: string) => returnWithCode(queries, keys.hash, typed, 'here', now)

describe('someone with a receipt code', () => {
  test('comes back to the same identity, for twenty minutes unused and two hours in all', async () => {
    const { typed, holder } = await filed()
    const cookie = await comeBack(typed)
    const found = await findHolder(queries, cookie, later(19))
    expect([found?.receipt, found?.identity.public]).toEqual([holder.receipt, holder.identity.public])
    expect(await findHolder(queries, cookie, later(40))).toBeUndefined()
    expect(await findActor(queries, keys.node, cookie, now)).toBeUndefined()
    const used = await comeBack(typed)
    for (let minutes = 15; minutes < 120; minutes += 15) {
      expect(await findHolder(queries, used, later(minutes))).toBeDefined()
    }
    expect(await findHolder(queries, used, later(120))).toBeUndefined()
  })

  test('is told of a slip before anything slow is done, and of a wrong code as of one that nobody has', async () => {
    const { typed } = await filed()
    let hashed = 0
    const counting: Keys['hash'] = async (...given) => {
      hashed += 1
      return await keys.hash(...given)
    }
    const attempt = (text: string) => returnWithCode(queries, counting, text, 'here', now)
    await expect(attempt(typed.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)))).rejects.toThrow(
      'receipt-code-slip',
    )
    expect(hashed).toBe(0)
    const other = receiptCodeGroups({ locator: '000000000', secret: Buffer.from('0'.repeat(25)) }).join('')
    await expect(attempt(other)).rejects.toThrow('receipt-wrong')
    const locator = typed.replaceAll(' ', '').slice(0, 9)
    const guess = receiptCodeGroups({ locator, secret: Buffer.from('0'.repeat(25)) }).join('')
    await expect(attempt(guess)).rejects.toThrow('receipt-wrong')
    expect(hashed).toBe(2)
  })

  test('changes it: the old one opens nothing, and whoever else was there is not any more', async () => {
    const { typed, holder } = await filed()
    const [here, elsewhere] = [await comeBack(typed), await comeBack(typed)]
    const fresh = await rotateReceipt(queries, keys.hash, { holder, cookie: here, source: 'here' })
    await expect(comeBack(typed)).rejects.toThrow('receipt-wrong')
    expect(await findHolder(queries, elsewhere, now)).toBeUndefined()
    expect(await findHolder(queries, here, now)).toBeDefined()
    const cookie = await comeBack(receiptCodeGroups(fresh).join('-'))
    expect((await findHolder(queries, cookie, now))?.identity.public).toEqual(holder.identity.public)
  })

  test('is gone after leaving, and the cookie opens nothing', async () => {
    const cookie = await comeBack((await filed()).typed)
    await endSession(queries, cookie)
    expect(await findHolder(queries, cookie, now)).toBeUndefined()
    const left = await queries.selectFrom('apart.session').select('lookup').execute()
    expect(left.map((row) => row.lookup)).not.toContain(cookie)
  })

  test('is not given the identity of someone else by a changed row', async () => {
    const [one, other] = [await filed(), await filed()]
    const changed = { public_identity: JSON.stringify(other.holder.identity.public) }
    await queries.updateTable('receipt').set(changed).where('id', '=', one.holder.receipt).execute()
    await expect(comeBack(one.typed)).rejects.toThrow('public-identity-swapped')
  })

  test('waits in another line than those who file', async () => {
    const lines: string[] = []
    const hash: Keys['hash'] = async (line, ...rest) => {
      lines.push(line)
      return await keys.hash(line, ...rest)
    }
    const code = createReceiptCode()
    await keepReceipt(queries, await prepareReceipt({ ...keys, hash }, code, 'here'), now)
    await returnWithCode(queries, hash, receiptCodeGroups(code).join(''), 'here', now)
    expect(lines).toEqual(['filing here', 'code here'])
  })
})
