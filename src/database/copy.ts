import { once } from 'node:events'
import { Readable, type Duplex } from 'node:stream'
import type { ClientBase, Connection } from 'pg'

/** What a connection of `pg` can do beside what its types say: the messages of COPY ... FROM STDIN. */
type CopyingConnection = {
  readonly stream: Duplex
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (reason: string) => void
}

const rowsIn = ({ text }: { readonly text: string }): number => Number(text.split(' ').at(-1))

/**
 * What `COPY ... TO STDOUT` gives, as a stream that never holds more than a few pieces. Hand it to `client.query`.
 * `rows` is their number once it has ended.
 */
export class CopyOut extends Readable {
  rows = 0
  readonly #statement: string
  #socket: Duplex | undefined

  constructor(statement: string) {
    super()
    this.#statement = statement
  }

  submit(connection: Connection): void {
    this.#socket = connection.stream
    connection.query(this.#statement)
  }

  override _read(): void {
    this.#socket?.resume()
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The connection reuses the bytes it hands over.
    if (!this.push(Buffer.from(chunk))) this.#socket?.pause()
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.rows = rowsIn(message)
  }

  handleReadyForQuery(): void {
    // After the end nobody asks for more, and the connection would stay as it is.
    this.#socket?.resume()
    this.push(null)
  }

  handleError(error: Error): void {
    this.#socket?.resume()
    this.destroy(error)
  }
}

/**
 * Feeds `COPY ... FROM STDIN`, no faster than the database takes it.
 * @returns how many rows it took.
 */
export async function copyIn(client: ClientBase, statement: string, source: AsyncIterable<Buffer>): Promise<number> {
  const copy = client.query(new CopyIn(statement))
  // Awaited only at the end, but it may fail while the source is being read.
  copy.ended.promise.catch(() => {})
  const connection = await copy.begun.promise
  try {
    for await (const chunk of source) {
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain)
        await Promise.race([once(connection.stream, 'drain'), copy.ended.promise])
    }
  } catch (error) {
    connection.sendCopyFail('given up')
    await Promise.allSettled([copy.ended.promise])
    throw error
  }
  connection.endCopyFrom()
  return await copy.ended.promise
}

class CopyIn {
  readonly begun = Promise.withResolvers<CopyingConnection>()
  readonly ended = Promise.withResolvers<number>()
  readonly #statement: string
  #rows = 0

  constructor(statement: string) {
    this.#statement = statement
  }

  submit(connection: Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: CopyingConnection): void {
    this.begun.resolve(connection)
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#rows = rowsIn(message)
  }

  handleReadyForQuery(): void {
    this.ended.resolve(this.#rows)
  }

  handleError(error: Error): void {
    this.begun.reject(error)
    this.ended.reject(error)
  }
}
