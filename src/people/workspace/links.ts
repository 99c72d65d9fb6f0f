/** The addresses of the pages of staff about themselves. None carries anything personal: accounts are random ids. */
export const signInAddress = '/desk/sign-in'
export const codeAddress = '/desk/sign-in/code'
export const signOutAddress = '/desk/sign-out'
export const languageAddress = '/desk/language'
export const joinAddress = '/desk/invitation'
export const acceptAddress = '/desk/invitation/accept'
export const sessionsAddress = '/desk/sessions'
export const peopleAddress = '/desk/people'

/** Signing in with a passkey: where it is asked for, and where its answer goes. The same for adding one to the own. */
export const passkeySignInAddress = '/desk/sign-in/passkey'
export const passkeyArrivalAddress = '/desk/sign-in/passkey/answer'
export const passkeysAddress = '/desk/passkeys'
export const passkeyNewAddress = '/desk/passkeys/new'
export const passkeyAddAddress = '/desk/passkeys/new/answer'

/** The own lists for trustees, and what is under way about recovery; where lists are made and confirmed; where someone comes back. */
export const recoveryAddress = '/desk/recovery'
export const recoveryListsAddress = '/desk/recovery/lists'
export const recoverAddress = '/desk/recover'
export const recoverFinishAddress = '/desk/recover/finish'

/** Where someone comes to after signing in. */
export const deskAddress = '/desk'

export const invitationAddress = (code: string): string => `/desk/invitation/${code}`

/** A colleague: roles, and the end of the work here. */
export const colleagueAddress = (account: string): string => `${peopleAddress}/${account}`
export const removalAddress = (account: string): string => `${peopleAddress}/${account}/remove`
