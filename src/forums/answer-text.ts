import type { Language } from '../kit/text/language.ts'
import { listInWords } from '../kit/text/lists.ts'
import { dateInWords } from '../kit/text/dates.ts'
import { text } from '../kit/text/text.ts'
import { timeLeftInWords } from '../kit/text/time-left.ts'
import type { DoorStatus } from '../law/forum.ts'
import type { LawIn } from '../law/law-in.ts'
import type { Library } from '../law/library.ts'
import type { Finding } from '../rules/finding.ts'
import type { Answer, ForumDoor } from './answer.ts'
import { openQuestions } from './questions.ts'
import { sayCode, sayReason } from './say.ts'
import { orderOfSteps, type Fork, type Step } from './steps.ts'

/** How an answer is told: in which language, with the names of which law. */
export type Telling = { readonly language: Language; readonly law: LawIn }

/** The answer as plain text: what to do first, the order of steps, then every door with its reasons. */
export function answerText(answer: Answer, library: Library, telling: Telling): string {
  const t = text(telling.language)
  const steps = orderOfSteps(answer, library)
  const order: readonly DoorStatus[] = ['open-until', 'open', 'not-yet', 'uncertain', 'closed']
  const doors = order.flatMap((status) => answer.doors.filter((door) => door.status === status))
  const dangers = (codes: readonly string[]): string =>
    listInWords(
      telling.language,
      codes.map((code) => sayCode(telling.language, 'danger', code)),
    )
  const urgent = steps.urgent.map(({ forum, dangers: feared, beforeFiling }) =>
    t(beforeFiling ? 'doors.urgent' : 'doors.urgent-with-filing', {
      forum: telling.law.forum(forum).text,
      dangers: dangers(feared),
    }),
  )
  const questions = openQuestions(answer).slice(0, 8)
  return [
    t('doors.title'),
    t('doors.on', { date: dateInWords(telling.language, answer.on) }),
    t('doors.no-clock-stops'),
    ...section(t('doors.first'), urgent),
    ...section(
      t('doors.steps-title'),
      steps.order.map((step, index) => `${index + 1}. ${sayStep(step, answer, telling)}`),
    ),
    ...section(
      t('doors.fork-title'),
      steps.forks.flatMap((fork) => sayFork(fork, telling)),
    ),
    ...section(
      t('doors.never-title'),
      steps.never.map(({ first, second, effect }) =>
        t(effect === 'may-forfeit' ? 'doors.never-perhaps' : 'doors.never', {
          first: telling.law.forum(first).text,
          second: telling.law.forum(second).text,
        }),
      ),
    ),
    ...section(
      t('doors.questions-title'),
      questions.map(
        (each) =>
          `${text(telling.language)(`questions.${each.id}`)} (${t('doors.question-decides', { count: each.forums.length })})`,
      ),
    ),
    ...doors.flatMap((door) => ['', ...doorLines(door, telling)]),
    '',
    t('doors.not-advice'),
    '',
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines]
}

/** One step as a sentence. */
export function sayStep(step: Step, answer: Answer, { language, law }: Telling): string {
  const t = text(language)
  const forum = law.forum(step.forum).text
  const by = step.by
  const date = by === undefined ? '' : dateInWords(language, by)
  switch (step.kind) {
    case 'now':
      return by === undefined
        ? t('doors.file', { forum })
        : t('doors.file-by', { forum, date, left: timeLeftInWords(language, answer.on, by) })
    case 'after':
      return t('doors.after', { forum, after: step.after === undefined ? '' : law.forum(step.after).text })
    case 'prepare':
      return [
        by === undefined ? t('doors.prepare', { forum }) : t('doors.prepare-by', { forum, date }),
        ...step.first.map((reason) => sayReason(reason, step.forum, language, law)),
      ].join(' ')
    case 'find-out':
      return [
        by === undefined ? t('doors.find-out', { forum }) : t('doors.find-out-by', { forum, date }),
        ...step.first.map((reason) => sayReason(reason, step.forum, language, law)),
      ].join(' ')
  }
}

/** The choice: what keeping to the order loses, and what each alternative would lose. */
export function sayFork(fork: Fork, { language, law }: Telling): readonly string[] {
  const t = text(language)
  const forum = law.forum(fork.forum).text
  const list = (ids: readonly string[]): string =>
    listInWords(
      language,
      ids.map((id) => law.forum(id).text),
    )
  const all = fork.alternatives.map((each) => each.forum)
  return [
    t(fork.alternatives.every((each) => each.unsettled) ? 'doors.fork-keeps-risk' : 'doors.fork-keeps', {
      forum,
      lost: list(all),
    }),
    ...fork.alternatives.map((each) =>
      t(each.unsettled ? 'doors.fork-chooses-risk' : 'doors.fork-chooses', {
        instead: law.forum(each.forum).text,
        lost: list(each.loses.length > 0 ? each.loses : [fork.forum]),
      }),
    ),
  ]
}

/** The status of a door in words, with its last day. */
export function sayStatus(door: Pick<ForumDoor, 'status' | 'deadline'>, language: Language): string {
  const t = text(language)
  if (door.status !== 'open-until' || door.deadline === undefined) return sayPlainStatus(door.status, language)
  return t('doors.status-open-until', { date: dateInWords(language, door.deadline.date.earliest) })
}

function sayPlainStatus(status: DoorStatus, language: Language): string {
  return text(language)(`doors.status-${status === 'open-until' ? 'open' : status}`)
}

function doorLines(door: ForumDoor, telling: Telling): readonly string[] {
  const { language, law } = telling
  const head = `${law.forum(door.forum.id).text} — ${sayStatus(door, language)}`
  const several = door.respondents.length > 1 || door.respondents.some((each) => each.events.length > 1)
  return [
    head,
    ...door.respondents.flatMap((respondent) =>
      respondent.events.flatMap((event) => [
        ...(several ? [`  [${respondent.respondent} · ${event.event}] ${sayStatus(event, language)}`] : []),
        ...event.findings.flatMap((finding) => findingLines(finding, door.forum.id, telling, '  ')),
      ]),
    ),
  ]
}

const mark = { met: '+', 'not-met': '-', unknown: '?' } as const

function findingLines(finding: Finding, forum: string, telling: Telling, indent: string): readonly string[] {
  const { language, law } = telling
  const { source } = finding
  const article = source.article === undefined ? '' : ` ${source.article}`
  const cite = `[${law.instrument(source.instrument).text}${article}; ${sayCode(language, 'check', source.status)}]`
  return [
    `${indent}${mark[finding.outcome]} ${sayReason(finding.reason, forum, language, law)} ${cite}`,
    ...(finding.conditions ?? []).map((condition) => `${indent}  ${sayReason(condition, forum, language, law)}`),
    ...(finding.branches ?? []).flatMap((branch) => [
      `${indent}  ${mark[branch.outcome]} ${law.alternative(forum, branch.id).text}`,
      ...branch.findings.flatMap((each) => findingLines(each, forum, telling, `${indent}    `)),
    ]),
  ]
}
