import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { banks, type FinancedProject } from '../matter.ts'
import type { Case } from '../case.ts'
import type { Situation } from '../situation.ts'

const bank = z.enum(banks)

/** The harm comes from a project that one of these banks or funds pays for. */
export const ProjectLink = z.strictObject({
  rule: z.literal('project-link'),
  banks: z.array(bank).min(1),
  disbursedBelow: z
    .number()
    .optional()
    .describe('Only while less than this share of the loan, in per cent, has been paid out.'),
})

/** The projects of these banks; absent when nothing is known. */
export function projectsOf(matterCase: Case, wanted: readonly string[]): readonly FinancedProject[] | undefined {
  return matterCase.matter.projects?.filter((project) => wanted.includes(project.bank))
}

export function judgeProjectLink(rule: z.infer<typeof ProjectLink>, situation: Situation): Verdict {
  const projects = projectsOf(situation.case, rule.banks)
  const args = { bank: rule.banks[0] ?? '' }
  const facts = ['/projects']
  if (projects === undefined) {
    return { outcome: 'unknown', reason: { code: 'project-unknown', args }, questions: [{ id: 'project' }], facts }
  }
  if (projects.length === 0) return { outcome: 'not-met', reason: { code: 'project-not-financed', args }, facts }
  const limit = rule.disbursedBelow
  const paid = projects.flatMap((project) => project.disbursed ?? [])
  if (limit !== undefined && paid.length === 0) {
    return {
      outcome: 'unknown',
      reason: { code: 'project-paid-unknown', args },
      questions: [{ id: 'project-dates' }],
      facts,
    }
  }
  if (limit !== undefined && !paid.some((share) => share < limit)) {
    return { outcome: 'not-met', reason: { code: 'project-paid-out', args }, facts }
  }
  return { outcome: 'met', reason: { code: 'project-financed', args }, facts }
}
