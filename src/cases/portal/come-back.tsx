import { homeAddress } from '../../forums/links.ts'
import { Refusal } from '../../kit/refusal.ts'
import { sourceOf } from '../../people/failure-memory.ts'
import { formToken } from '../../people/form-token.ts'
import { returnWithCode } from '../../people/operations/receipts.ts'
import { endSession, findHolder } from '../../people/operations/sessions.ts'
import { clearCookie, cookieOf, setCookie } from '../../people/workspace/cookies.ts'
import type { SessionCookie } from '../../vault/session-key.ts'
import type { House } from '../operations/house.ts'
import { ownCaseAddress } from '../links.ts'
import { showMyCase } from './my-case.tsx'
import type { Answered, AtOwnCase, AtPortal } from './portal-route.ts'
import { type Kept, keptIn, ReturnPage, type ReturnProblem, returnProblems } from './return-view.tsx'
import { showKeptStep } from './step-page.tsx'

const statusOf: Readonly<Partial<Record<ReturnProblem, number>>> = { 'receipt-wrong': 403, 'too-many-waiting': 503 }

/** `GET /return` */
export async function askForCode({ language }: AtPortal): Promise<Answered> {
  return { page: <ReturnPage language={language} /> }
}

/** `POST /return`: opens her case; what she had written before stands where it was. A session before this one ends. */
export async function comeBack(at: AtPortal, house: House): Promise<Answered> {
  const { language, fields, request, reply, now } = at
  const typed = fields.get('code').slice(0, longestTyped)
  const kept = keptIn(fields)
  const again = { language, typed, kept, isOver: fields.get('over') === 'yes' }
  if (fields.get('go') === 'here') return { page: <ReturnPage {...again} /> }
  try {
    const { queries } = house.database
    const cookie = await returnWithCode(queries, house.hash, typed, sourceOf(request.ip), now)
    await endSession(queries, cookieOf(request, 'amparo'))
    setCookie(request, reply, 'amparo', cookie)
    return kept ? await showKept(at, house, cookie, kept) : { goTo: ownCaseAddress(language) }
  } catch (error) {
    const problem = problemOf(error)
    return { page: <ReturnPage {...again} problem={problem} />, status: statusOf[problem] ?? 422 }
  }
}

// Far more than any code, so that what was typed by mistake comes back as it was.
const longestTyped = 1000

async function showKept(
  at: AtPortal,
  house: House,
  cookie: SessionCookie,
  { words, for: where }: Kept,
): Promise<Answered> {
  const holder = await findHolder(house.database.queries, cookie, at.now)
  if (!holder) return { goTo: ownCaseAddress(at.language) }
  const her: AtOwnCase = { ...at, holder, cookie, token: formToken(cookie), going: 'here', isStale: false }
  return where === 'message' ? await showMyCase(her, house, { words }) : await showKeptStep(her, house, where, words)
}

function problemOf(error: unknown): ReturnProblem {
  const found = error instanceof Refusal ? returnProblems.find((each) => each === error.reason) : undefined
  if (!found) throw error
  return found
}

/** `POST /my-case/close`: ends her session; nothing of it is left. */
export async function closeCase(at: AtOwnCase, { database }: House): Promise<Answered> {
  if (at.isStale) return { goTo: ownCaseAddress(at.language) }
  await endSession(database.queries, at.cookie)
  clearCookie(at.request, at.reply, 'amparo')
  return { goTo: homeAddress(at.language) }
}
