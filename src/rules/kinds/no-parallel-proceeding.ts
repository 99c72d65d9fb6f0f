import { z } from 'zod'
import type { ProceedingInCase } from '../case.ts'
import type { Verdict } from '../finding.ts'
import { natures, reservationBars, type Reservation } from '../law.ts'
import type { Situation } from '../situation.ts'

/** What another complaint about the same matter does to this one. */
export const NoParallelProceeding = z.strictObject({
  rule: z.literal('no-parallel-proceeding'),
  pending: z.enum(['bars', 'allowed', 'undecided']).describe('Another complaint is still being dealt with.'),
  decided: z
    .enum(['bars', 'bars-if-merits', 'bars-if-settled', 'bars-where-reserved', 'allowed', 'undecided'])
    .describe(
      'Another complaint has been dealt with: always; only if its substance was looked at; only if a decision on the substance closed it; only where the state reserved it.',
    ),
  reservations: z
    .string()
    .optional()
    .describe('For bars-where-reserved: the instrument that carries the reservations.'),
  reservedBy: z.array(z.enum(reservationBars)).default(['past-examination', 'past-consideration', 'past-submission']),
  countsNatures: z.array(z.enum(natures)).default([]).describe('Kinds of bodies that count.'),
  counts: z.array(z.string()).default([]).describe('Forums or bodies that count, whatever their kind.'),
  doesNotCount: z.array(z.string()).default([]).describe('Forums or bodies that do not count, whatever their kind.'),
  undecidedFor: z
    .array(z.string())
    .default([])
    .describe('Forums or bodies of which it is not settled whether they count.'),
  bindingOnly: z.boolean().default(false).describe('Only procedures whose outcome binds count.'),
  unionCounts: z.boolean().default(false).describe('A complaint by a union counts as one by its members and officers.'),
  mandateNeeded: z
    .boolean()
    .default(true)
    .describe("A complaint by someone without the victim's authority does not count."),
  onlySubmitted: z
    .enum(['allowed', 'undecided'])
    .default('allowed')
    .describe(
      'A complaint that was taken back, or refused for a formal reason, without anybody looking at its substance.',
    ),
  newInformationReopens: z.boolean().default(false),
  domestic: z
    .enum(['allowed', 'bars', 'criminal-pending-stays'])
    .default('allowed')
    .describe('What proceedings before domestic courts or authorities about the same acts do.'),
})

type Rule = z.infer<typeof NoParallelProceeding>

export function judgeNoParallel(rule: Rule, situation: Situation): Verdict {
  const domestic = judgeDomestic(rule, situation)
  if (domestic) return domestic
  const others = situation.elsewhere
  if (others === undefined) {
    const condition = rule.pending === 'bars' || rule.decided.startsWith('bars')
    return {
      outcome: 'met',
      reason: { code: condition ? 'elsewhere-not-told' : 'elsewhere-allowed' },
      ...(condition && { conditions: [{ code: 'elsewhere-not-told' }] }),
      facts: ['/proceedings'],
    }
  }
  if (others.length === 0) return { outcome: 'met', reason: { code: 'not-elsewhere' }, facts: ['/proceedings'] }
  const verdicts = others.map((other) => judgeOne(rule, other, situation))
  const bars = verdicts.filter((each) => each.outcome === 'not-met')
  if (bars.length > 0) return spareOthers(bars, situation)
  return (
    verdicts.find((each) => each.outcome === 'unknown') ??
    verdicts[0] ?? { outcome: 'met', reason: { code: 'not-elsewhere' } }
  )
}

/** Victims whom no barring complaint covers keep the door open for themselves. */
function spareOthers(
  bars: readonly (Verdict & { readonly covered?: readonly string[] })[],
  situation: Situation,
): Verdict {
  const barred = new Set(bars.flatMap((each) => each.covered ?? []))
  const spared = situation.event.harmed.map((victim) => victim.id).filter((id) => !barred.has(id))
  const [first] = bars
  if (first === undefined) return { outcome: 'met', reason: { code: 'not-elsewhere' } }
  const { covered: _, ...verdict } = first
  if (spared.length === 0) return verdict
  return {
    outcome: 'met',
    reason: { code: 'elsewhere-bars-some-victims', args: { ...verdict.reason.args, victims: spared.join(', ') } },
    victims: spared,
    ...(verdict.facts && { facts: verdict.facts }),
  }
}

function judgeDomestic(rule: Rule, situation: Situation): Verdict | undefined {
  if (rule.domestic === 'allowed') return undefined
  const proceedings = situation.domestic ?? []
  const facts = ['/domestic']
  if (rule.domestic === 'criminal-pending-stays') {
    const criminal = proceedings.some((each) => each.kind === 'criminal-complaint' && each.status === 'pending')
    return criminal
      ? {
          outcome: 'not-met',
          remediable: true,
          reason: { code: 'elsewhere-pending-bars', args: { body: 'domestic-court' } },
          facts,
        }
      : undefined
  }
  const found = proceedings.find((each) => each.status === 'pending' || each.status === 'decided')
  if (found === undefined) return undefined
  return {
    outcome: 'not-met',
    reason: {
      code: found.status === 'pending' ? 'elsewhere-pending-bars' : 'elsewhere-decided-bars',
      args: { body: 'domestic-court' },
    },
    facts,
  }
}

type Counts = 'yes' | 'no' | 'undecided'

function whetherItCounts(rule: Rule, forum: string, { law }: Situation): Counts {
  if (rule.undecidedFor.includes(forum)) return 'undecided'
  if (rule.doesNotCount.includes(forum)) return 'no'
  if (rule.counts.includes(forum)) return 'yes'
  const body = law.body(forum)
  if (body === undefined) return 'undecided'
  if (rule.bindingOnly && !body.binding) return 'no'
  return rule.countsNatures.includes(body.nature) ? 'yes' : 'no'
}

function judgeOne(
  rule: Rule,
  other: ProceedingInCase,
  situation: Situation,
): Verdict & { readonly covered: readonly string[] } {
  return { ...judgeProceeding(rule, other, situation), covered: other.covered }
}

function judgeProceeding(rule: Rule, other: ProceedingInCase, situation: Situation): Verdict {
  const args = { body: other.forum }
  const facts = [other.pointer]
  const allowed = (
    code:
      | 'elsewhere-not-counted'
      | 'elsewhere-not-same'
      | 'elsewhere-allowed'
      | 'elsewhere-withdrawn'
      | 'elsewhere-only-procedure'
      | 'elsewhere-new-information',
  ): Verdict => ({
    outcome: 'met',
    reason: { code, args },
    facts,
  })
  const different =
    other.by === 'other-victims' ||
    other.sameRights === false ||
    (other.by === 'organisation-without-mandate' && rule.mandateNeeded) ||
    (other.by === 'their-union' && !rule.unionCounts) ||
    !situation.event.harmed.some((victim) => other.covered.includes(victim.id))
  if (different) return allowed('elsewhere-not-same')
  const counts = whetherItCounts(rule, other.forum, situation)
  if (counts === 'no') return allowed('elsewhere-not-counted')
  if (rule.newInformationReopens && other.newInformation === true) return allowed('elsewhere-new-information')
  const unexamined = other.status === 'withdrawn' || (other.status === 'rejected-on-procedure' && other.merits !== true)
  if (unexamined && rule.onlySubmitted === 'undecided') {
    return {
      outcome: 'unknown',
      reason: { code: 'elsewhere-undecided-law', args },
      questions: [{ id: 'legal-check', about: other.forum }],
      facts,
    }
  }
  if (other.status === 'withdrawn' && reservationOf(rule, other, situation)?.bars !== 'past-submission')
    return allowed('elsewhere-withdrawn')
  const verdict = other.status === 'pending' ? judgePending(rule, other) : judgeDecided(rule, other, situation)
  if (verdict === undefined)
    return allowed(other.status === 'rejected-on-procedure' ? 'elsewhere-only-procedure' : 'elsewhere-allowed')
  if (counts === 'undecided' && verdict.outcome === 'not-met') {
    return {
      outcome: 'unknown',
      reason: { code: 'elsewhere-undecided-law', args },
      questions: [{ id: 'legal-check', about: other.forum }],
      facts,
    }
  }
  return { ...verdict, facts }
}

function judgePending(rule: Rule, other: ProceedingInCase): Verdict | undefined {
  const args = { body: other.forum }
  if (rule.pending === 'allowed') return undefined
  if (rule.pending === 'undecided')
    return {
      outcome: 'unknown',
      reason: { code: 'elsewhere-undecided-law', args },
      questions: [{ id: 'legal-check', about: other.forum }],
    }
  return { outcome: 'not-met', reason: { code: 'elsewhere-pending-bars', args } }
}

function judgeDecided(rule: Rule, other: ProceedingInCase, situation: Situation): Verdict | undefined {
  const args = { body: other.forum }
  const merits = other.merits ?? (other.status === 'rejected-on-procedure' ? false : undefined)
  switch (rule.decided) {
    case 'allowed':
      return undefined
    case 'undecided':
      return {
        outcome: 'unknown',
        reason: { code: 'elsewhere-undecided-law', args },
        questions: [{ id: 'legal-check', about: other.forum }],
      }
    case 'bars':
      return merits === false && other.status === 'rejected-on-procedure'
        ? undefined
        : { outcome: 'not-met', reason: { code: 'elsewhere-decided-bars', args } }
    case 'bars-if-merits':
      return judgeMerits(merits, other)
    case 'bars-if-settled':
      return judgeSettled(merits, other)
    case 'bars-where-reserved':
      return judgeReserved(rule, merits, other, situation)
  }
}

function judgeMerits(merits: boolean | undefined, other: ProceedingInCase): Verdict | undefined {
  const args = { body: other.forum }
  if (merits === false) return undefined
  if (merits === true) return { outcome: 'not-met', reason: { code: 'elsewhere-decided-bars', args } }
  return {
    outcome: 'unknown',
    reason: { code: 'elsewhere-merits-unknown', args },
    questions: [{ id: 'other-proceeding-merits', about: other.id }],
  }
}

function judgeSettled(merits: boolean | undefined, other: ProceedingInCase): Verdict | undefined {
  const args = { body: other.forum }
  if (other.settled === false || merits === false) return undefined
  if (other.settled === true || merits === true)
    return { outcome: 'not-met', reason: { code: 'elsewhere-decided-bars', args } }
  return {
    outcome: 'unknown',
    reason: { code: 'elsewhere-settled-unknown', args },
    questions: [{ id: 'other-proceeding-settled', about: other.id }],
  }
}

/** Only some states exclude what was examined before; their reservations differ in their words. */
function judgeReserved(
  rule: Rule,
  merits: boolean | undefined,
  other: ProceedingInCase,
  situation: Situation,
): Verdict | undefined {
  const { respondent } = situation
  const state = respondent.state ?? ''
  const reservation = reservationOf(rule, other, situation)
  if (reservation === undefined) return undefined
  const args = { body: other.forum, state, reservation: reservation.bars }
  // Where mere submission elsewhere is excluded, it does not matter whether anybody looked at the substance.
  const firm = reservation.source.status !== 'unverified'
  if (reservation.bars === 'past-submission')
    return { outcome: 'not-met', firm, reason: { code: 'elsewhere-reserved', args } }
  const verdict = judgeMerits(merits, other)
  return verdict?.outcome === 'not-met' ? { ...verdict, firm, reason: { code: 'elsewhere-reserved', args } } : verdict
}

/** The reservation of the respondent state that this other complaint falls under, if there is one. */
function reservationOf(rule: Rule, other: ProceedingInCase, { law, respondent }: Situation): Reservation | undefined {
  if (rule.decided !== 'bars-where-reserved') return undefined
  return law
    .participation(respondent.state ?? '', rule.reservations ?? '')
    ?.reservations.find(
      (each) => rule.reservedBy.includes(each.bars) && (each.only === undefined || each.only.includes(other.forum)),
    )
}
