import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { passkeySalt } from '../src/people/passkeys/lock.ts'

/** What a page would send: the browser's answer, and the secret in base64. */
export type PageAnswer = { readonly passkey: string; readonly secret: string }

type Asked = { readonly challenge: string; readonly user?: { readonly id: string } }

/** How the device differs from an honest one. */
export type Oddity = {
  readonly origin?: string
  readonly host?: string
  /** Did not verify who holds it. */
  readonly unverified?: boolean
  readonly count?: number
  readonly handle?: string
}

/** A telephone with a single passkey, as a browser speaks for it at https://desk.example. */
export type PasskeyDevice = {
  readonly make: (options: Asked, oddity?: Oddity) => PageAnswer
  readonly use: (options: Asked, oddity?: Oddity) => PageAnswer
}

const hash = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest()

/** A device that knows no site yet. It counts its uses unless `counts` is false. */
export function passkeyDevice({ counts = true } = {}): PasskeyDevice {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const prf = randomBytes(32)
  let count = 0
  let handle = ''

  const stateOf = (oddity: Oddity): Buffer => {
    const said = Buffer.alloc(4)
    said.writeUInt32BE(oddity.count ?? (counts ? ++count : 0))
    // Present, verified, may be on several devices and is.
    return Buffer.concat([hash(oddity.host ?? 'desk.example'), Buffer.from([oddity.unverified ? 0x19 : 0x1d]), said])
  }
  const clientData = (type: string, { challenge }: Asked, oddity: Oddity): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: oddity.origin ?? 'https://desk.example' }))
  const answer = (response: Readonly<Record<string, Buffer>>): PageAnswer => {
    const said = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')])
    const own = id.toString('base64url')
    const passkey = { id: own, rawId: own, type: 'public-key', response: Object.fromEntries(said) as unknown }
    const secret = createHmac('sha256', prf).update(passkeySalt).digest('base64')
    return { passkey: JSON.stringify(passkey), secret }
  }

  return {
    make: (options, oddity = {}) => {
      handle = options.user?.id ?? ''
      const clientDataJSON = clientData('webauthn.create', options, oddity)
      const state = stateOf(oddity)
      state.writeUInt8(state.readUInt8(32) | 0x40, 32)
      const authData = Buffer.concat([state, Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ])
      return answer({ clientDataJSON, attestationObject: encode(attestation) })
    },
    use: (options, oddity = {}) => {
      const clientDataJSON = clientData('webauthn.get', options, oddity)
      const authenticatorData = stateOf(oddity)
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash(clientDataJSON)]), privateKey)
      const userHandle = Buffer.from(oddity.handle ?? handle, 'base64url')
      return answer({ clientDataJSON, authenticatorData, signature, userHandle })
    },
  }
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  const parts: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ]
  return encode(new Map(parts))
}

function encode(content: unknown): Buffer {
  return Buffer.from(isoCBOR.encode(content as Parameters<typeof isoCBOR.encode>[0]))
}
