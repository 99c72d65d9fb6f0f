// Passkeys. Shows what needs them where the browser has them, asks the browser for one, and hands its answer to the form.
// A passkey also gives a secret that opens the keys (the extension PRF). Without one the server refuses and says why.

const kind = window.PublicKeyCredential
const has = 'parseRequestOptionsFromJSON' in (kind ?? {})
for (const each of document.querySelectorAll('[data-passkeys]')) {
  each.toggleAttribute('hidden', has !== (each.getAttribute('data-passkeys') === 'known'))
}

/** @param {PublicKeyCredential} passkey */
function opened(passkey) {
  const { enabled, results } = passkey.getClientExtensionResults().prf ?? {}
  return { passkey, enabled, secret: results?.first }
}

/** @param {PublicKeyCredentialRequestOptions} publicKey */
const use = async (publicKey) =>
  opened(/** @type {PublicKeyCredential} */ (await navigator.credentials.get({ publicKey })))

/** @param {PublicKeyCredentialCreationOptions} publicKey */
async function make(publicKey) {
  const made = opened(/** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey })))
  if (made.secret || !made.enabled) return made
  // Many devices give the secret only of a passkey that exists already.
  const { challenge, extensions } = publicKey
  const { secret } = await use({
    challenge,
    extensions,
    userVerification: 'required',
    allowCredentials: [{ type: 'public-key', id: made.passkey.rawId }],
  })
  return { ...made, secret }
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
const fill = (form, name, value) => form.querySelector(`[name=${name}]`)?.setAttribute('value', value)

/** @param {HTMLFormElement} form @param {string} text */
async function answer(form, text) {
  const asked = /** @type {PublicKeyCredentialCreationOptionsJSON} */ (JSON.parse(text))
  const extensions = { prf: { eval: { first: new TextEncoder().encode(form.dataset.salt) } } }
  const { passkey, secret = new ArrayBuffer() } = asked.user
    ? await make({ ...kind.parseCreationOptionsFromJSON(asked), extensions })
    : await use({ ...kind.parseRequestOptionsFromJSON(asked), extensions })
  const { id, rawId, type, response } = passkey.toJSON()
  fill(form, 'passkey', JSON.stringify({ id, rawId, type, response }))
  fill(form, 'secret', btoa(String.fromCharCode(...new Uint8Array(secret))))
  form.submit()
}

for (const form of document.forms) {
  const { passkey, atOnce } = form.dataset
  if (!passkey) continue
  const failed = document.querySelector('[data-failed]')
  let asking = false
  /** @param {Event} [event] */
  const start = (event) => {
    event?.preventDefault()
    if (asking) return
    asking = true
    failed?.toggleAttribute('hidden', true)
    answer(form, passkey)
      .catch(() => failed?.toggleAttribute('hidden', false))
      .finally(() => (asking = false))
  }
  form.addEventListener('submit', start)
  if (atOnce === '') start()
}
