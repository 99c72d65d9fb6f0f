import { describe, expect, it } from 'vitest'
import { text } from '../../kit/text/text.ts'
import { theLaw } from '../../law/the-law.ts'
import { lifecycle } from '../../procedures/lifecycle.ts'
import type { PlacedAct, RecordedAct } from '../../procedures/recorded-act.ts'
import type { ReadAct, ReadMessage } from '../operations/open-case.ts'
import { type Written, writtenIn } from './written.ts'

const her = 'her-receipt'

/** An act of the intake, by default of the desk, in the hour of its place. */
function acted(hour: number, act: string, said: ReadAct['said'], more: Partial<RecordedAct> = {}): ReadAct {
  const at = `2027-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`
  const recorded: RecordedAct = {
    run: 'run',
    procedure: 'intake',
    law: 'law',
    act,
    version: 1,
    step: 'done',
    by: 'desk',
    actor: 'a',
    at,
    from: ['not-begun', 'filed', 'acknowledged'],
    to: null,
    ends: false,
    precedence: 0,
    does: [],
    clocks: [],
    open: {},
    ...more,
  }
  return { recorded, said }
}

function written(acts: readonly ReadAct[], messages: readonly ReadMessage[] = []): readonly Written[] {
  const procedure = theLaw().library.procedures.get('intake')
  if (!procedure) throw new Error('There is no intake.')
  const placed = acts.map(({ recorded }, position): PlacedAct => ({ ...recorded, lane: 'l', position, seen: {} }))
  const run = { procedure, state: lifecycle('run', placed), acts: placed }
  return writtenIn({ messages, runs: [{ run, acts }] }, her, theLaw().inLanguage('en'), text('en'))
}

const filed = acted(
  1,
  'file',
  { account: 'I was at sea.' },
  { actor: her, to: 'filed', open: { danger: 'soon', channel: 'portal' } },
)

describe('what she reads of her case', () => {
  it('is what she wrote, in words and without codes for files', () => {
    expect(written([filed])).toMatchObject([
      {
        isHers: true,
        done: { text: 'Filed' },
        words: ['I was at sea.', 'Is anyone in danger now: Yes, in the next days'],
      },
    ])
  })

  it('has the newest first, messages among acts', () => {
    const message: ReadMessage = { from: 'desk', text: 'Are you safe?', language: 'en', at: '2027-03-01T02:30:00.000Z' }
    const all = written(
      [
        filed,
        acted(2, 'acknowledge', { message: 'Read.' }),
        acted(3, 'supplement', { account: 'More.' }, { actor: her }),
      ],
      [message],
    )
    expect(all.map(({ words }) => words[0])).toEqual(['More.', 'Are you safe?', 'Read.', 'I was at sea.'])
  })

  it('leaves out what the desk records for itself', () => {
    const looked = acted(
      2,
      'assess-danger',
      { 'done-about-it': 'Called a colleague.' },
      { open: { danger: 'possible' } },
    )
    expect(written([filed, looked])).toHaveLength(1)
  })

  it('says a decision of two people once, when the second agreed, with ground, reasons and where else to go', () => {
    const said = { elsewhere: 'The ombudsman.', reasons: 'Nothing we may do.', 'weighed-safety': 'Weighed.' }
    const proposed = acted(2, 'decline', said, { step: 'proposed', open: { ground: 'outside-mandate' } })
    expect(written([filed, proposed])).toHaveLength(1)
    const confirmed = acted(3, 'decline', {}, { step: 'confirmed', actor: 'b', open: { ground: 'outside-mandate' } })
    expect(written([filed, proposed, confirmed])[0]?.words).toEqual([
      'The ombudsman.',
      'What happened is nothing this organisation may work on.',
      'Nothing we may do.',
    ])
  })

  it('leaves out what another act overtook', () => {
    const late = acted(2, 'accept', { message: 'We take it.' }, { from: ['acknowledged'] })
    expect(written([filed, late])).toHaveLength(1)
  })
})
