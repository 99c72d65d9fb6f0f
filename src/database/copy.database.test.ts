import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { copyIn, CopyOut } from './copy.ts'

const { address } = await emptyDatabase()
const client = new Client({ ...address })
beforeAll(async () => {
  await client.connect()
  await client.query('create temporary table copied (number int, words text)')
})
afterAll(() => client.end())

const rowsOf = (...rows: string[]) => Readable.from(rows.map((row) => Buffer.from(row)))

test('rows go out and come in as they are', async () => {
  const words = 'tab\tnew\nline \\N \u{1F54A}'
  await client.query('insert into copied values (1, $1), (2, null)', [words])
  const out = client.query(new CopyOut('copy copied to stdout'))
  const chunks = await out.toArray()
  expect(out.rows).toBe(2)
  await client.query('truncate copied')
  expect(await copyIn(client, 'copy copied from stdin', Readable.from(chunks))).toBe(2)
  expect((await client.query('select * from copied order by 1')).rows).toEqual([
    { number: 1, words },
    { number: 2, words: null },
  ])
})

test('a reader who is slow holds the database back instead of filling the memory', async () => {
  const out = client.query(new CopyOut(`copy (select repeat('x', 1000) from generate_series(1, 50000)) to stdout`))
  let held = 0
  let bytes = 0
  for await (const chunk of out.map((piece: Buffer) => piece.length)) {
    await turn()
    held = Math.max(held, out.readableLength)
    bytes += Number(chunk)
  }
  expect(bytes).toBe(50_000 * 1001)
  expect(held).toBeLessThan(1_000_000)
})

test('what goes wrong on either side is told, and the connection can still be used', async () => {
  await expect(copyIn(client, 'copy copied from stdin', rowsOf('not a number\tx\n'))).rejects.toThrow('integer')
  await expect(copyIn(client, 'copy nowhere from stdin', rowsOf('1\tx\n'))).rejects.toThrow('nowhere')
  await expect(client.query(new CopyOut('copy nowhere to stdout')).toArray()).rejects.toThrow('nowhere')
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('1\tx\n')
      throw new Error('the disk is gone')
    })(),
  )
  await expect(copyIn(client, 'copy copied from stdin', broken)).rejects.toThrow('the disk is gone')
  expect((await client.query('select count(*)::int as count from copied')).rows).toEqual([{ count: 2 }])
})
