import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Made, Used } from './answer.ts'
import type { Site } from './site.ts'

/** How long someone may take to answer. */
export const challengeMinutes = 5

// EdDSA, ES256, RS256, by their numbers in COSE: what devices have today.
const supportedAlgorithmIDs = [-8, -7, -257]

const timeout = challengeMinutes * 60_000

/**
 * What a browser is to make. Devices list their passkeys by name, for whoever looks over a shoulder: the name says this
 * program and no person. `handle` is what the passkey gives back for its owner, and tells nothing either.
 */
export async function optionsToMake(
  site: Site,
  challenge: Uint8Array,
  owner: { readonly handle: Uint8Array; readonly credentials: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return await generateRegistrationOptions({
    rpID: site.id,
    rpName: 'Amparo',
    userName: 'desk',
    userID: new Uint8Array(owner.handle),
    challenge: new Uint8Array(challenge),
    timeout,
    supportedAlgorithmIDs,
    excludeCredentials: owner.credentials.map((id) => ({ id })),
    // Kept on the device, because nobody says a name when signing in.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser is to sign with any passkey that it has for this site. */
export function optionsToUse(site: Site, challenge: Uint8Array): PublicKeyCredentialRequestOptionsJSON {
  const signed = Buffer.from(challenge).toString('base64url')
  return { challenge: signed, rpId: site.id, timeout, userVerification: 'required' }
}

/** How a device keeps a passkey, by its own account. */
export type Keeping = { readonly count: number; readonly isMultiDevice: boolean; readonly isBackedUp: boolean }

/** A new passkey as its device attests it, the owner having been verified there; absent when it does not hold. */
export async function verifyMade(
  site: Site,
  challenge: Uint8Array,
  made: Made,
): Promise<(Keeping & { readonly credential: string; readonly publicKey: Uint8Array }) | undefined> {
  const verified = await verifyRegistrationResponse({
    response: { ...made, clientExtensionResults: {} },
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo
  const keeping = { isMultiDevice: credentialDeviceType === 'multiDevice', isBackedUp: credentialBackedUp }
  return { ...keeping, count: credential.counter, credential: credential.id, publicKey: credential.publicKey }
}

/** What the device of a known passkey says, the owner having been verified there; absent when the signature does not hold. */
export async function verifyUsed(
  site: Site,
  challenge: Uint8Array,
  used: Used,
  publicKey: Uint8Array,
): Promise<Keeping | undefined> {
  const verified = await verifyAuthenticationResponse({
    response: { ...used, clientExtensionResults: {} },
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    // The count is compared when it is stored, so that a copy is noticed and not merely refused.
    credential: { id: used.id, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const { newCounter, credentialDeviceType, credentialBackedUp } = verified.authenticationInfo
  return { count: newCounter, isMultiDevice: credentialDeviceType === 'multiDevice', isBackedUp: credentialBackedUp }
}
