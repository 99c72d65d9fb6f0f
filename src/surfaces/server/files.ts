import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { assetsFolder, assetsPath } from '../../kit/style/assets.ts'
import { buildAssets } from '../../kit/style/build-assets.ts'
import type { App } from './app.ts'
import { encodingFor, pack } from './compress.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the style sheets and scripts that pages ask for. They are few and small, so they wait packed in memory, and no
 * request can name a file that is not among them. Their names carry a hash: a browser may keep them for ever.
 */
export async function serveFiles(app: App): Promise<void> {
  const { files } = await buildAssets()
  for (const name of Object.values(files)) {
    const plain = await readFile(join(assetsFolder, name))
    const packed = { br: await pack(plain, 'br', 11), gzip: await pack(plain, 'gzip', 9) }
    app.get(assetsPath + name, async (request, reply) => {
      const encoding = encodingFor(request.headers['accept-encoding'])
      void reply.type(types[extname(name)] ?? 'application/octet-stream')
      void reply.header('cache-control', 'public, max-age=31536000, immutable')
      if (!encoding) return reply.send(plain)
      return reply.headers({ 'content-encoding': encoding, vary: 'Accept-Encoding' }).send(packed[encoding])
    })
  }
}
