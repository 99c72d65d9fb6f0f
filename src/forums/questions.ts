import { isAskable, type Question, type QuestionId } from '../rules/question.ts'
import type { Answer } from './answer.ts'

/** A missing fact and what it would decide. */
export type RankedQuestion = {
  readonly id: QuestionId
  readonly about?: string
  /** Forums whose answer waits for it. */
  readonly forums: readonly string[]
  /** How much it would decide: each uncertain door shares one point among the facts it lacks. */
  readonly weight: number
}

/** The missing facts of all uncertain doors, the most decisive first. Doors that are closed anyway ask nothing. */
export function openQuestions(answer: Answer): readonly RankedQuestion[] {
  const gathered = new Map<string, { question: Question; forums: Set<string>; weight: number }>()
  for (const door of answer.doors) {
    for (const event of door.respondents.flatMap((each) => each.events)) {
      if (event.status !== 'uncertain') continue
      const asked = new Map(
        event.findings.flatMap((finding) => finding.questions.map((each) => [keyOf(each), each] as const)),
      )
      for (const [key, question] of asked) {
        const entry = gathered.get(key) ?? { question, forums: new Set<string>(), weight: 0 }
        entry.forums.add(door.forum.id)
        entry.weight += 1 / asked.size
        gathered.set(key, entry)
      }
    }
  }
  return [...gathered.values()]
    .map(({ question, forums, weight }) => ({
      ...question,
      forums: [...forums],
      weight: Math.round(weight * 1000) / 1000,
    }))
    .toSorted((a, b) => b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** The questions only she can answer. */
export function questionsForHer(answer: Answer): readonly RankedQuestion[] {
  return openQuestions(answer).filter(isAskable)
}

function keyOf(question: Question): string {
  return `${question.id} ${question.about ?? ''}`
}
