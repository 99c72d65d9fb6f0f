import { describe, expect, it } from 'vitest'
import { bound, judged, lawWith, type Facts } from '../../../test/situations.ts'
import type { ReasonCode } from '../reason.ts'
import type { Outcome } from '../truth.ts'

type Row = readonly [string, Readonly<Record<string, unknown>>, Facts, Outcome, ReasonCode]

const law = lawWith({
  FRA: { treaty: bound('2000-01-01') },
  GRC: { treaty: bound('2000-01-01', { status: 'disputed' }) },
})

function check([, words, facts, outcome, code]: Row): void {
  expect(judged(words, facts, { law })).toMatchObject({ outcome, reason: { code } })
}

describe('who is complained of', () => {
  const states = { rule: 'respondent-kind', kinds: ['state'] }
  const banks = { rule: 'respondent-kind', kinds: ['organisation'], organisations: ['ifc'] }
  const adults = { rule: 'respondent-kind', kinds: ['person'], minimumAge: 18 }
  const parents = { rule: 'respondent-kind', kinds: ['company'], roles: ['parent-company'] }
  const officials = { rule: 'respondent-kind', kinds: ['person'], official: 'foreign', forumState: 'FRA' }
  const convicted = { rule: 'respondent-kind', kinds: ['person'], convictedBy: 'court' }
  const seated = { rule: 'respondent-kind', kinds: ['company'], reachedIn: ['FRA'], reachedBy: ['seat', 'branch'] }
  const present = { rule: 'respondent-kind', kinds: ['person'], reachedIn: ['FRA'], reachedBy: ['presence'] }
  const person = (more: object): Facts => ({ respondent: { kind: 'person', ...more } })
  const company = (more: object): Facts => ({ respondent: { kind: 'company', ...more } })

  it.each<Row>([
    ['a state fits where states are heard', states, {}, 'met', 'respondent-fits'],
    ['a company does not fit where states are heard', states, company({}), 'not-met', 'respondent-kind-wrong'],
    [
      'the bank itself fits',
      banks,
      { respondent: { kind: 'organisation', organisation: 'ifc' } },
      'met',
      'respondent-fits',
    ],
    [
      'another bank does not',
      banks,
      { respondent: { kind: 'organisation', organisation: 'ebrd' } },
      'not-met',
      'respondent-kind-wrong',
    ],
    ['an adult can be charged', adults, person({ adult: true }), 'met', 'respondent-fits'],
    ['a child cannot be charged', adults, person({ adult: false }), 'not-met', 'respondent-too-young'],
    ['the age of the accused can be unknown', adults, person({}), 'unknown', 'respondent-age-unknown'],
    ['the parent company fits', parents, company({ role: 'parent-company' }), 'met', 'respondent-fits'],
    ['a buyer is not the parent company', parents, company({ role: 'buyer' }), 'not-met', 'respondent-role-wrong'],
    ['the role of a company can be unknown', parents, company({}), 'unknown', 'respondent-role-unknown'],
    ['a foreign official fits', officials, person({ officialOf: 'TUR' }), 'met', 'respondent-fits'],
    [
      'an official of the own state does not',
      officials,
      person({ officialOf: 'FRA' }),
      'not-met',
      'respondent-without-authority',
    ],
    ['whose official it was can be unknown', officials, person({}), 'unknown', 'respondent-authority-unknown'],
    ['who is not convicted yet may be later', convicted, person({}), 'not-met', 'respondent-not-convicted'],
    ['a conviction opens the fund', convicted, person({ convictedBy: 'court' }), 'met', 'respondent-fits'],
    ['the courts reach a company with its seat here', seated, company({ domicile: 'FRA' }), 'met', 'respondent-fits'],
    ['a branch here is enough', seated, company({ domicile: 'TUR', operatesIn: ['FRA'] }), 'met', 'respondent-fits'],
    [
      'a company from elsewhere is out of reach',
      seated,
      company({ domicile: 'TUR' }),
      'not-met',
      'respondent-out-of-reach',
    ],
    ['the seat can be unknown', seated, company({}), 'unknown', 'respondent-reach-unknown'],
    ['a person who travels here is reached', present, person({ presentIn: ['FRA'] }), 'met', 'respondent-fits'],
    ['where a person is can be unknown', present, person({}), 'unknown', 'respondent-reach-unknown'],
  ])('%s', (...row) => check(row))
})

describe('who was harmed', () => {
  const people = { rule: 'victim-kind', kinds: ['person'] }
  const two = { rule: 'victim-kind', minimumNumber: 20 }
  const children = { rule: 'victim-kind', concerns: ['child'] }
  const women = { rule: 'victim-kind', concerns: ['woman'] }
  const disabled = { rule: 'victim-kind', concerns: ['person-with-disability'] }
  const residents = { rule: 'victim-kind', residentIn: 'treaty' }
  const nationals = { rule: 'victim-kind', nationalOf: 'respondent' }

  it.each<Row>([
    ['a person fits', people, {}, 'met', 'victim-fits'],
    [
      'a company does not fit where people are heard',
      people,
      { victim: { kind: 'company' } },
      'not-met',
      'victim-kind-wrong',
    ],
    ['enough people fit', two, { victim: { kind: 'group', number: 20 } }, 'met', 'victim-fits'],
    ['too few can still find others', two, {}, 'not-met', 'victim-number-too-small'],
    ['how many a group is can be unknown', two, { victim: { kind: 'group' } }, 'unknown', 'victim-number-unknown'],
    ['a child is a child', children, { victim: { child: true } }, 'met', 'victim-fits'],
    ['an adult is none', children, { victim: { child: false } }, 'not-met', 'victim-not-concerned'],
    ['the age can be unknown', children, {}, 'unknown', 'victim-concern-unknown'],
    [
      'what only happens to children says the age',
      children,
      { event: { violations: ['child-labour'] } },
      'met',
      'victim-fits',
    ],
    ['a woman is concerned', women, { victim: { gender: 'woman' } }, 'met', 'victim-fits'],
    ['a man is not', women, { victim: { gender: 'man' } }, 'not-met', 'victim-not-concerned'],
    ['a disability can be unknown', disabled, {}, 'unknown', 'victim-concern-unknown'],
    ['a resident of a party fits', residents, { victim: { residence: 'FRA' } }, 'met', 'victim-fits'],
    [
      'a resident of another state does not',
      residents,
      { victim: { residence: 'TUR' } },
      'not-met',
      'victim-residence-wrong',
    ],
    [
      'a resident of a state whose status is disputed perhaps fits',
      residents,
      { victim: { residence: 'GRC' } },
      'unknown',
      'victim-residence-unknown',
    ],
    ['a national fits', nationals, { victim: { nationalities: ['TUR', 'FRA'] } }, 'met', 'victim-fits'],
    [
      'a stateless person is no national',
      nationals,
      { victim: { nationalities: [] } },
      'not-met',
      'victim-nationality-wrong',
    ],
    ['a nationality can be unknown', nationals, {}, 'unknown', 'victim-nationality-unknown'],
  ])('%s', (...row) => check(row))
})

describe('who files, with whose consent, under which name', () => {
  const her = { rule: 'filed-by', allowed: ['victim', 'representative'] }
  const unions = { rule: 'filed-by', allowed: ['trade-union'] }
  const observers = { rule: 'filed-by', allowed: ['victim', 'organisation'], observerStatus: 'committee' }
  const excusing = { rule: 'consent-or-reason', reasonSuffices: true }
  const strict = { rule: 'consent-or-reason', reasonSuffices: false }
  const openly = { rule: 'not-anonymous', nameGoesTo: 'respondent' }
  const quietly = { rule: 'not-anonymous', nameGoesTo: 'forum' }
  const filing = (words: object): Facts => ({ filing: words })

  it.each<Row>([
    ['she may file herself', her, filing({ by: 'victim' }), 'met', 'filer-fits'],
    ['who files can be left open', her, {}, 'met', 'filer-fits'],
    ['a union may not where only she may', her, filing({ by: 'trade-union' }), 'not-met', 'filer-wrong'],
    ['where only unions file one must be found', unions, {}, 'not-met', 'filer-condition'],
    ['a union files', unions, filing({ by: 'trade-union' }), 'met', 'filer-fits'],
    [
      'an organisation with observer status files',
      observers,
      filing({ by: 'organisation', organisation: { observerStatus: ['committee'] } }),
      'met',
      'filer-fits',
    ],
    [
      'an organisation without it can ask for it',
      observers,
      filing({ by: 'organisation', organisation: { observerStatus: [] } }),
      'not-met',
      'filer-observer-status-needed',
    ],
    [
      'observer status can be unknown',
      observers,
      filing({ by: 'organisation' }),
      'unknown',
      'filer-observer-status-unknown',
    ],
    ["she needs nobody's consent", strict, filing({ by: 'victim' }), 'met', 'consent-not-needed'],
    ['her consent is enough', strict, filing({ by: 'relative', consent: 'given' }), 'met', 'consent-given'],
    [
      'her refusal closes the door',
      excusing,
      filing({ by: 'relative', consent: 'refused' }),
      'not-met',
      'consent-refused',
    ],
    [
      'a good reason is enough where the rule says so',
      excusing,
      filing({ by: 'relative', consent: 'impossible' }),
      'met',
      'consent-excused',
    ],
    [
      'a good reason is not enough elsewhere',
      strict,
      filing({ by: 'relative', consent: 'impossible' }),
      'not-met',
      'consent-needed',
    ],
    ['consent not asked for yet is a condition', strict, filing({ by: 'relative' }), 'met', 'consent-needed'],
    ['a name openly given is enough', openly, filing({ name: 'open' }), 'met', 'name-given'],
    ['nobody can stay unknown to the forum', quietly, filing({ name: 'anonymous' }), 'not-met', 'name-needed'],
    [
      'a name kept from the other side is enough for the forum',
      quietly,
      filing({ name: 'withheld-from-respondent' }),
      'met',
      'name-given',
    ],
    [
      'a name kept from the other side is not enough where it is sent on',
      openly,
      filing({ name: 'withheld-from-respondent' }),
      'not-met',
      'name-goes-to-respondent',
    ],
    ['a choice not made yet is a condition', openly, {}, 'met', 'name-must-be-given'],
    [
      'no name is needed where none is asked',
      { rule: 'not-anonymous', nameGoesTo: 'nobody' },
      filing({ name: 'anonymous' }),
      'met',
      'name-not-needed',
    ],
  ])('%s', (...row) => check(row))

  it('what she can still change is no failure for good', () => {
    expect(judged(quietly, filing({ name: 'anonymous' }))).toMatchObject({ remediable: true })
    expect(judged(excusing, filing({ by: 'relative', consent: 'refused' }))).toMatchObject({ remediable: false })
    expect(judged({ rule: 'filed-by', allowed: ['victim'], lawyer: true })).toMatchObject({
      outcome: 'met',
      conditions: [{ code: 'filer-lawyer-needed' }],
    })
  })
})
