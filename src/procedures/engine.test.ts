import { describe, expect, it } from 'vitest'
import { goodAnswers, here, procedureNamed, settings, someone } from '../../test/runs.ts'
import type { Circumstance } from '../law/procedure-act.ts'
import type { Procedure } from '../law/procedure.ts'
import { Role } from '../people/role.ts'
import { standings } from '../law/procedure.ts'
import { decide, turnDown } from './decide.ts'
import { apply, lifecycle } from './lifecycle.ts'
import { partiesOf, permittedActs, possibility, type Asking } from './permitted-acts.ts'
import type { PlacedAct, RecordedAct } from './recorded-act.ts'
import { AnswersRefused } from './refusals.ts'
import { dueInstants, runOut } from './run-out.ts'
import { beginning, type State } from './state.ts'
import { workItem } from './work-item.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const hours = (count: number, from = monday): Date => new Date(from.getTime() + count * 3_600_000)
const days = (count: number): Date => hours(24 * count)

type Step = readonly [
  act: string,
  party: string,
  account?: string,
  at?: Date,
  extra?: Readonly<Record<string, unknown>>,
]

/** A run in which these steps were taken one after the other, with answers that can be used. */
function after(procedure: Procedure, ...steps: readonly Step[]): State {
  return steps.reduce((state, step) => apply(state, recorded(procedure, state, step)), beginning('run'))
}

function recorded(
  procedure: Procedure,
  state: State,
  [act, party, account = party, at = monday, extra = {}]: Step,
): RecordedAct {
  return decided(procedure, state, act, someone([party], account, at, 'consent'), extra)
}

function decided(
  procedure: Procedure,
  state: State,
  name: string,
  asking: Asking,
  extra: Readonly<Record<string, unknown>> = {},
): RecordedAct {
  const act = procedure.acts.find((each) => each.id === name)
  if (!act) throw new Error(`There is no act ${name}.`)
  const answers = { ...goodAnswers(possibility(procedure, state, act, asking), asking.at), ...extra }
  return decide(procedure, state, asking, { act: name, answers }, settings).recorded
}

function obstacles(procedure: Procedure, state: State, name: string, asking: Asking): readonly string[] {
  const found = permittedActs(procedure, state, asking).find((each) => each.act.id === name)
  return (found?.obstacles ?? []).map((each) => each.reason)
}

const intake = procedureNamed('intake')
const erasure = procedureNamed('erasure')
const filed: Step = ['file', 'survivor']
const acknowledged: readonly Step[] = [filed, ['acknowledge', 'desk']]

describe('a run', () => {
  it('begins with the first act and tells a worklist who must act by when', () => {
    const state = after(intake, filed)
    expect(workItem(intake, state)).toEqual({
      run: 'run',
      procedure: 'intake',
      status: 'filed',
      ended: false,
      next: { clock: 'danger-look', due: '2026-11-24T09:00:00.000Z' },
      awaits: ['desk'],
      toConfirm: [],
    })
    expect(state.clocks.map((each) => each.due)).toContain('2026-11-26T22:59:59.999Z')
  })

  it('says everything that stands against an act', () => {
    const state = after(intake, filed)
    const asking = someone(['survivor'], 'survivor', monday)
    expect(obstacles(intake, state, 'decline', asking)).toEqual(['wrong-party', 'wrong-status'])
    expect(obstacles(intake, state, 'supplement', asking)).toEqual([])
  })

  it('names all problems of the answers at once, and repeats none of them', () => {
    const state = beginning('run')
    const answers = { account: ' ', danger: 'perhaps', channel: ['portal'], name: 'Amal' }
    const wish = { act: 'file', answers }
    expect(() => decide(intake, state, someone(['survivor'], 'survivor', monday), wish, settings)).toThrow(
      AnswersRefused,
    )
    try {
      decide(intake, state, someone(['survivor'], 'survivor', monday), wish, settings)
    } catch (error) {
      expect(error instanceof AnswersRefused && error.problems).toEqual([
        { pointer: '/account', code: 'missing' },
        { pointer: '/danger', code: 'not-a-choice' },
        { pointer: '/channel', code: 'wrong-kind' },
        { pointer: '/name', code: 'not-asked' },
      ])
    }
  })

  it('takes its clocks with it when it ends', () => {
    const state = after(intake, ...acknowledged, ['withdraw', 'survivor'])
    expect([state.status, state.ended, state.clocks]).toEqual(['withdrawn', true, []])
  })
})

describe('a party', () => {
  it('is whoever has one of its standings at this node', () => {
    expect(partiesOf(intake, ['caseworker'])).toEqual(['desk'])
    expect(partiesOf(intake, ['monitor', 'administrator'])).toEqual([])
    expect(partiesOf(procedureNamed('referral'), ['survivor'])).toEqual(['survivor'])
  })

  it('can be reached by every role of the house', () => {
    expect(Role.options.filter((role) => !standings.includes(role))).toEqual([])
  })
})

describe('an act under four eyes', () => {
  const proposed: readonly Step[] = [...acknowledged, ['decline', 'desk', 'first']]

  it('has no effect until another person confirms it', () => {
    const state = after(intake, ...proposed)
    expect([state.status, workItem(intake, state).toConfirm]).toEqual(['acknowledged', ['decline']])
    const confirmed = after(intake, ...proposed, ['decline', 'desk', 'second'])
    expect([confirmed.status, confirmed.pending]).toEqual(['declined', []])
    expect(confirmed.clocks.map((each) => each.clock)).toContain('time-to-challenge')
    expect(confirmed.done.at(-1)?.open).toEqual({ ground: 'other-desk-better' })
  })

  it('cannot be confirmed by who proposed it', () => {
    expect(obstacles(intake, after(intake, ...proposed), 'decline', someone(['desk'], 'first', monday))).toEqual([
      'needs-another-person',
    ])
  })

  it('can be turned down', () => {
    const state = after(intake, ...proposed)
    const turned = apply(state, turnDown(intake, state, someone(['desk'], 'second', monday), 'decline'))
    expect([turned.status, turned.pending]).toEqual(['acknowledged', []])
    expect(() => turnDown(intake, turned, someone(['desk'], 'second', monday), 'decline')).toThrow('nothing-proposed')
  })

  it('is forgotten when the run moves on', () => {
    expect(after(intake, ...proposed, ['accept', 'desk', 'second']).pending).toEqual([])
  })

  it('may not be reviewed by someone who took part', () => {
    const state = after(intake, ...proposed, ['decline', 'desk', 'second'], ['challenge', 'survivor'])
    expect(obstacles(intake, state, 'uphold', someone(['reviewer'], 'second', monday))).toEqual([
      'needs-another-person',
    ])
    expect(obstacles(intake, state, 'uphold', someone(['reviewer'], 'third', monday))).toEqual([])
  })
})

describe('clocks of a run', () => {
  it('stand still while the person is asked', () => {
    const asked = after(intake, ...acknowledged, ['ask-more', 'desk'])
    expect(dueInstants(asked).map((each) => each.clock)).not.toContain('decision')
    expect(runOut(intake, asked, 'decision', days(60), settings)).toBeUndefined()
    const before = after(intake, ...acknowledged).clocks.find((each) => each.clock === 'decision')?.due
    const answered = after(intake, ...acknowledged, ['ask-more', 'desk'], ['answer', 'survivor', 'survivor', days(7)])
    expect(before).toBe('2026-12-14T22:59:59.999Z')
    expect(answered.clocks.find((each) => each.clock === 'decision')?.due).toBe('2026-12-21T22:59:59.999Z')
  })

  it('run out once, after their time, and lead where the declaration says', () => {
    const checkIns = procedureNamed('danger-escalation')
    const agreed = after(checkIns, ['agree', 'desk', 'desk', monday, { next: '2026-11-23T18:00:00Z' }])
    expect(runOut(checkIns, agreed, 'check-in', hours(9), settings)).toBeUndefined()
    const missed = runOut(checkIns, agreed, 'check-in', hours(9.1), settings)
    if (!missed) throw new Error('The check-in was missed.')
    const state = apply(agreed, missed)
    expect([state.status, workItem(checkIns, state).next?.clock]).toEqual(['missed', 'reaching'])
    expect(runOut(checkIns, state, 'check-in', hours(10), settings)).toBeUndefined()
    const again = apply(state, missed)
    expect([again.status, again.done.at(-1)?.overtaken]).toEqual(['missed', true])
    const alarm = runOut(checkIns, state, 'reaching', hours(11.2), settings)
    expect(alarm && apply(state, alarm).status).toBe('alarm')
  })

  it('do not run out where more time was given before that was recorded', () => {
    const requested = after(erasure, ['request', 'survivor'])
    const over = runOut(erasure, requested, 'answer', days(40), settings)
    const extended = after(erasure, ['request', 'survivor'], ['need-more-time', 'decider', 'decider', days(20)])
    if (!over) throw new Error('A month is over.')
    const state = apply(extended, over)
    expect([state.done.at(-1)?.overtaken, state.clocks.map((each) => each.clock)]).toEqual([true, ['answer']])
  })

  it('are extended only as often as the law allows', () => {
    const once: readonly Step[] = [
      ['request', 'survivor'],
      ['need-more-time', 'decider', 'decider', days(20)],
    ]
    const state = after(erasure, ...once)
    // A month to Wednesday 23 December, and two more.
    expect(state.clocks[0]?.due).toBe('2027-02-23T22:59:59.999Z')
    expect(obstacles(erasure, state, 'need-more-time', someone(['decider'], 'decider', days(21)))).toEqual([
      'no-extension-left',
    ])
  })

  it('close an act that comes too late, also before the end is recorded', () => {
    const state = after(intake, ...acknowledged, ['decline', 'desk', 'first'], ['decline', 'desk', 'second'])
    const late = someone(['survivor'], 'survivor', days(31))
    expect(obstacles(intake, state, 'challenge', late)).toEqual(['past-its-time'])
    expect(obstacles(intake, state, 'challenge', someone(['survivor'], 'survivor', days(29)))).toEqual([])
    const lapsed = runOut(intake, state, 'time-to-challenge', days(31), settings)
    expect(lapsed && apply(state, lapsed).status).toBe('closed')
  })

  it('refuse a term that is over before it begins', () => {
    const consent = procedureNamed('consent')
    const asked = after(consent, ['ask', 'desk'])
    expect(() =>
      decided(consent, asked, 'give', someone(['survivor'], 'survivor', monday), { until: '2026-11-22' }),
    ).toThrow('answers-unusable')
  })
})

describe('what holds around a run', () => {
  it('keeps a referral from being sent without consent', () => {
    const referral = procedureNamed('referral')
    const prepared = after(referral, ['prepare', 'desk'])
    const asks = (...circumstances: readonly Circumstance[]): Asking =>
      someone(['desk'], 'desk', monday, ...circumstances)
    expect(obstacles(referral, prepared, 'send', asks())).toEqual(['consent-missing'])
    expect(obstacles(referral, prepared, 'send', asks('consent'))).toEqual([])
  })

  it('asks for consent only where consent is the basis', () => {
    const disclosure = procedureNamed('disclosure')
    const propose = (basis: string, extra = {}): RecordedAct =>
      decided(disclosure, beginning('run'), 'propose', someone(['desk'], 'desk', monday), { basis, ...extra })
    expect(() => propose('consent')).toThrow('answers-unusable')
    expect(propose('court-order', { 'basis-text': 'Order of a court' }).open['basis']).toBe('court-order')
  })

  it('keeps a file from being destroyed while a hold stands', () => {
    const requested = after(erasure, ['request', 'survivor'])
    const asks = someone(['decider'], 'decider', monday, 'legal-hold')
    expect(obstacles(erasure, requested, 'grant', asks)).toEqual(['on-hold'])
  })

  it('is put in force by acts and ended by acts or by time', () => {
    const hold = procedureNamed('legal-hold')
    const standing = after(hold, ['record', 'recorder'], ['follow', 'decider'])
    expect(standing.inForce).toEqual(['holds'])
    const expired = runOut(hold, standing, 'expiry', days(40), settings)
    expect(expired && apply(standing, expired).inForce).toEqual([])
    const consent = procedureNamed('consent')
    expect(after(consent, ['ask', 'desk'], ['give', 'survivor']).inForce).toEqual(['grants-consent'])
    expect(after(consent, ['ask', 'desk'], ['give', 'survivor'], ['withdraw', 'survivor']).inForce).toEqual([])
  })
})

describe('acts that crossed', () => {
  const crossing: Procedure = { ...procedureNamed('referral'), secondNode: true, crossing: ['stop', 'take'] }
  const sent = after(crossing, ['prepare', 'desk'], ['send', 'desk'])
  const placed = (act: RecordedAct, lane: string, position: number, seen: PlacedAct['seen'] = {}): PlacedAct => ({
    ...act,
    lane,
    position,
    seen,
  })
  const prepare = recorded(crossing, beginning('run'), ['prepare', 'desk'])
  const send = recorded(crossing, after(crossing, ['prepare', 'desk']), ['send', 'desk'])
  const take = recorded(crossing, sent, ['take', 'recipient', 'recipient', hours(1)])
  const stop = recorded(crossing, sent, ['stop', 'survivor', 'survivor', hours(2)])
  const begun = [placed(prepare, 'm', 0), placed(send, 'm', 1)]

  it('resolve as declared, whatever the clocks say, and keep the one that was overtaken in the history', () => {
    for (const lane of ['a', 'z']) {
      const state = lifecycle('run', [...begun, placed(take, lane, 0, { m: { position: 1 } }), placed(stop, 'm', 2)])
      expect(state.status).toBe('stopped')
      expect(state.done.map(({ act, overtaken }) => [act, overtaken])).toContainEqual(['take', true])
    }
  })

  it('follow one another where the one had been seen', () => {
    const state = lifecycle('run', [
      ...begun,
      placed(take, 'a', 0, { m: { position: 1 } }),
      placed(stop, 'm', 2, { a: { position: 0 } }),
    ])
    expect(state.done.map(({ act, overtaken }) => [act, overtaken])).toEqual([
      ['prepare', false],
      ['send', false],
      ['take', false],
      ['stop', false],
    ])
  })

  it('are replayed even where a broken chain lets them wait for each other', () => {
    const looped = [placed(take, 'a', 0, { m: { position: 2 } }), placed(stop, 'm', 2, { a: { position: 0 } })]
    expect(lifecycle('run', looped).done).toHaveLength(2)
  })
})

it('a clock of another party runs where that party sits', () => {
  const state = after(procedureNamed('referral'), ['prepare', 'desk'])
  const asking = someone(['desk'], 'desk', new Date('2026-11-27T09:00:00Z'), 'consent')
  const send = (places: Record<string, typeof here>): string | undefined => {
    const wish = { act: 'send', answers: goodAnswers({ act: sendAct(), step: 'do' }, asking.at) }
    const { clocks } = decide(procedureNamed('referral'), state, asking, wish, { place: here, places }).recorded
    return clocks.flatMap((change) => (change.is === 'started' ? [change.due] : []))[0]
  }
  expect(send({})).toBe('2026-12-04T22:59:59.999Z')
  expect(send({ recipient: { timeZone: 'Africa/Cairo', restDays: [5, 6], holidays: new Set() } })).toBe(
    '2026-12-03T21:59:59.999Z',
  )
})

function sendAct() {
  const act = procedureNamed('referral').acts.find((each) => each.id === 'send')
  if (!act) throw new Error('A referral is sent.')
  return act
}
