import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { App } from './app.ts'

/** How an answer may be packed. */
export type Encoding = 'br' | 'gzip'

const packers = {
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Buffer, quality: number) => promisify(gzip)(bytes, { level: Math.min(quality, 9) }),
}

/** Packs bytes; quality from 1 (fast) to 11 (small). */
export function pack(bytes: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  return packers[encoding](bytes, quality)
}

/** The packing that an Accept-Encoding header asks for, the better one first; undefined if it asks for none of ours. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const wanted = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight = '']) => !/^\s*q=0(\.0*)?\s*$/.test(weight))
    .map(([name]) => name?.trim())
  return (['br', 'gzip'] as const).find((encoding) => wanted.includes(encoding))
}

/** Packs every text answer that is long enough to gain by it and is not packed yet. */
export function compressAnswers(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!/^(text\/|application\/([a-z.+-]*json|javascript|xml)|image\/svg)/.test(type)) return payload
    if (reply.hasHeader('content-encoding')) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    const encoding = encodingFor(request.headers['accept-encoding'])
    void reply.header('vary', [reply.getHeader('vary') ?? [], 'Accept-Encoding'].flat().join(', '))
    if (!encoding || payload.length < 1000) return payload
    void reply.header('content-encoding', encoding).removeHeader('content-length')
    return pack(Buffer.from(payload), encoding, 5)
  })
}
