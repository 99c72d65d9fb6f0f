import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { jurisdictionLinks } from '../matter.ts'
import type { Situation } from '../situation.ts'

const link = z.enum(jurisdictionLinks)

/** What must tie the person harmed to the state complained of. */
export const JurisdictionLink = z.strictObject({
  rule: z.literal('jurisdiction-link'),
  accepts: z.array(link).min(1).describe('Links the forum has accepted.'),
  rejects: z.array(link).optional().describe('Links the forum has held not to be enough on their own.'),
  reservations: z
    .string()
    .optional()
    .describe('The instrument whose reservations may confine the forum to the territory of a state.'),
})

/** The links stated, and "territory" where the event happened in the respondent state. */
export function linksOf({ respondent, event }: Situation): readonly (typeof jurisdictionLinks)[number][] {
  const here = respondent.kind === 'state' && respondent.state !== undefined && event.where === respondent.state
  return here ? ['territory', ...(event.links ?? [])] : (event.links ?? [])
}

export function judgeJurisdictionLink(rule: z.infer<typeof JurisdictionLink>, situation: Situation): Verdict {
  const { event, respondent } = situation
  const links = linksOf(situation)
  const facts = [`${event.pointer}/where`, `${event.pointer}/links`]
  const accepted = links.find((each) => rule.accepts.includes(each))
  const state = respondent.state ?? ''
  if (accepted !== undefined) {
    const reserved =
      rule.reservations !== undefined &&
      situation.law
        .participation(state, rule.reservations)
        ?.reservations.some((reservation) => reservation.bars === 'outside-territory')
    if (reserved && accepted !== 'territory') {
      return {
        outcome: 'unknown',
        reason: { code: 'outside-territory-reserved', args: { state } },
        questions: [{ id: 'legal-check' }],
        facts,
      }
    }
    return { outcome: 'met', reason: { code: 'link-accepted', args: { link: accepted, state } }, facts }
  }
  const rejected = links.filter((each) => rule.rejects?.includes(each) || each === 'none')
  if (links.length > 0 && rejected.length === links.length) {
    return {
      outcome: 'not-met',
      reason: { code: 'link-rejected', args: { link: rejected[0] ?? 'none', state } },
      facts,
    }
  }
  if (links.length > 0) {
    return {
      outcome: 'unknown',
      reason: { code: 'link-undecided', args: { link: links[0] ?? 'none', state } },
      questions: [{ id: 'legal-check' }],
      facts,
    }
  }
  const known = situation.place !== undefined || event.where === 'high-seas' || event.where === 'online'
  return {
    outcome: 'unknown',
    reason: { code: known ? 'link-unknown' : 'place-unknown', args: { state } },
    questions: [{ id: known ? 'link-to-state' : 'where-it-happened', about: event.id }],
    facts,
  }
}
