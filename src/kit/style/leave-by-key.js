// Leaving quickly with the keyboard (Escape or Shift three times), and by click without leaving this page in the
// history. The server decides where to (GET /leave); without this script the link does the same, less thoroughly.

function leave() {
  document.title = ''
  document.body.hidden = true
  location.replace('/leave')
}

/** @type {number[]} */
let presses = []
let last = ''

addEventListener('keydown', ({ key, timeStamp, repeat }) => {
  if (repeat) return
  const recent = key === last ? presses.filter((at) => timeStamp - at < 4000) : []
  presses = [...recent, timeStamp]
  last = key
  if ((key === 'Escape' || key === 'Shift') && presses.length >= 3) leave()
})

addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-leave]')) return
  event.preventDefault()
  leave()
})

for (const hint of document.querySelectorAll('[data-leave-hint]')) hint.removeAttribute('hidden')
