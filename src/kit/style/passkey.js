// Passkeys. Shows what needs them where the browser has them, asks the browser for one, and hands its answer to the form.
// A passkey also gives a secret that opens the keys (the extension PRF). Without one the server refuses and says why.

const has = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential
for (const each of document.querySelectorAll('[data-passkey-known]')) each.hidden = !has
for (const each of document.querySelectorAll('[data-passkey-unknown]')) each.hidden = has

const form = document.querySelector('form[data-passkey]')
const failed = document.querySelector('[data-passkey-failed]')
let asking = false

const foundIn = (passkey) => passkey.getClientExtensionResults().prf

async function answer() {
  const asked = JSON.parse(form.dataset.passkey)
  const extensions = { prf: { eval: { first: new TextEncoder().encode(form.dataset.salt) } } }
  const ask = (more) => navigator.credentials.get({ publicKey: { ...more, extensions } })
  let passkey, secret
  if (asked.user) {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(asked)
    passkey = await navigator.credentials.create({ publicKey: { ...options, extensions } })
    secret = foundIn(passkey)?.results?.first
    if (!secret && foundIn(passkey)?.enabled) {
      const { challenge, rp } = options
      const allowCredentials = [{ type: 'public-key', id: passkey.rawId }]
      const used = await ask({ challenge, rpId: rp.id, allowCredentials, userVerification: 'required' })
      secret = foundIn(used)?.results?.first
    }
  } else {
    passkey = await ask(PublicKeyCredential.parseRequestOptionsFromJSON(asked))
    secret = foundIn(passkey)?.results?.first
  }
  const { id, rawId, type, response } = passkey.toJSON()
  form.elements.passkey.value = JSON.stringify({ id, rawId, type, response })
  form.elements.secret.value = secret ? btoa(String.fromCharCode(...new Uint8Array(secret))) : ''
  form.submit()
}

function start(event) {
  event?.preventDefault()
  if (asking) return
  asking = true
  failed.hidden = true
  answer().catch(() => (asking = failed.hidden = false))
}

form?.addEventListener('submit', start)
if (form && 'atOnce' in form.dataset) start()
