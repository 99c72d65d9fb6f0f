import { z } from 'zod'
import { UncertainDate } from '../kit/interval.ts'

/**
 * The facts of a matter: the one shape that portal, API and command line share. Everything that a person may not know is
 * optional; what is left out is unknown, never "no". Nothing here names a person: victims are counted and described only as far as a rule needs.
 */

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const reference = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,40}$/)
  .describe(
    'A short label of your choice, unique in its list, by which other parts of the matter refer to this entry. Never a name.',
  )
const references = (what: string) => z.array(reference).max(200).optional().describe(what)

export const State = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ id: 'State', description: 'ISO 3166-1 alpha-3 code of a state; EUE for the European Union, XKX for Kosovo.' })

export const Victim = z
  .strictObject({
    id: reference,
    kind: z
      .enum(['person', 'group', 'non-governmental-organisation', 'trade-union', 'company', 'public-body'])
      .default('person')
      .describe('Who suffered the harm.'),
    number: z.int().min(1).max(10_000_000).optional().describe('How many people, when this entry stands for several.'),
    child: z.boolean().optional().describe('Under 18 when it happened.'),
    born: UncertainDate.optional().describe(
      'Date of birth, if known; used only where a time limit runs from majority.',
    ),
    gender: z.enum(['woman', 'man', 'other']).optional(),
    disability: z.boolean().optional().describe('Lives with a disability.'),
    nationalities: z.array(State).max(10).optional().describe('Empty list: stateless.'),
    residence: State.optional().describe('State of habitual residence today.'),
    status: z
      .enum(['alive', 'dead', 'disappeared', 'detained'])
      .optional()
      .describe('What is known of the person today.'),
  })
  .meta({ id: 'Victim', description: 'A person, group or body that suffered the harm.' })
export type Victim = z.infer<typeof Victim>

export const Filing = z
  .strictObject({
    by: z
      .enum(['victim', 'relative', 'representative', 'organisation', 'trade-union', 'employers-organisation', 'other'])
      .optional()
      .describe(
        'Who would file: the victim herself, a relative, someone she authorised, an organisation acting for her or in its own name, anyone else.',
      ),
    consent: z
      .enum(['given', 'impossible', 'refused'])
      .optional()
      .describe(
        'Whether the victim agreed to the filing; "impossible" when she cannot be reached or is dead, missing or held.',
      ),
    name: z
      .enum(['open', 'not-public', 'withheld-from-respondent', 'anonymous'])
      .optional()
      .describe(
        'How the name may be used: openly; known to the forum and the respondent but not to the public; known to the forum only; to nobody, not even the forum.',
      ),
    organisation: z
      .strictObject({
        recognisedIn: z.array(State).max(50).optional().describe('States in which it is legally recognised.'),
        international: z.boolean().optional(),
        observerStatus: z
          .array(code)
          .max(20)
          .optional()
          .describe(
            'Forums or bodies before which it has observer, consultative or participatory status, by forum id.',
          ),
        representative: z
          .boolean()
          .optional()
          .describe('A representative national organisation in the state complained of.'),
      })
      .optional()
      .describe('What is known of the organisation, when an organisation files.'),
    lawyer: z.boolean().optional().describe('A lawyer acts, or can be found.'),
  })
  .meta({ id: 'Filing', description: 'Who would file, and how openly.' })
export type Filing = z.infer<typeof Filing>

export const Respondent = z
  .strictObject({
    id: reference,
    kind: z
      .enum(['state', 'company', 'person', 'organisation', 'armed-group'])
      .describe('organisation: an international organisation or bank.'),
    state: State.optional().describe('For kind "state": which.'),
    organisation: z
      .enum([
        'european-union',
        'frontex',
        'world-bank',
        'ifc',
        'miga',
        'ebrd',
        'eib',
        'adb',
        'afdb',
        'idb',
        'gcf',
        'interpol',
        'un-security-council',
        'united-nations',
        'other',
      ])
      .optional()
      .describe('For kind "organisation": which.'),
    domicile: State.optional().describe('Where a company has its seat or a person lives.'),
    operatesIn: z.array(State).max(60).optional().describe('States in which a company operates or has a branch.'),
    nationalities: z.array(State).max(10).optional().describe('For a person.'),
    presentIn: z.array(State).max(10).optional().describe('Where a person is now or travels to.'),
    adult: z.boolean().optional().describe('18 or older when it happened.'),
    officialOf: State.optional().describe('The state under whose actual or apparent authority a person acted.'),
    role: z
      .enum([
        'direct',
        'aider',
        'parent-company',
        'subsidiary',
        'employer',
        'recruiter',
        'buyer',
        'beneficiary',
        'financier',
      ])
      .optional()
      .describe(
        'What this respondent did or is: committed it; helped; owns the company that did it; is that company; employs or recruited; buys from; profited; paid for it.',
      ),
    connectedTo: references(
      'Other respondents to whom the claim against this one is closely connected (a subsidiary to its parent).',
    ),
    convictedBy: code.optional().describe('The court that convicted this person for these acts, by forum id.'),
  })
  .meta({ id: 'Respondent', description: 'Who is said to be responsible. The answer is given for each respondent.' })
export type Respondent = z.infer<typeof Respondent>

export const jurisdictionLinks = [
  'territory',
  'effective-control-of-area',
  'state-agent-control',
  'state-vessel-or-aircraft',
  'border',
  'distress-call',
  'embassy',
  'visa-application-abroad',
  'nationals-held-abroad',
  'transboundary-pollution',
  'greenhouse-gas-emissions',
  'surveillance-from-territory',
  'corporate-nationality',
  'help-to-foreign-authority',
  'removal-from-territory',
  'none',
] as const

export const Event = z
  .strictObject({
    id: reference,
    violations: z.array(code).min(1).max(40).describe('What happened: ids from the catalogue of rights (law/rights).'),
    when: UncertainDate.optional().describe('When it happened, or began.'),
    until: UncertainDate.optional().describe('When it ended, if it lasted.'),
    continuing: z.boolean().optional().describe('Whether it still goes on.'),
    known: UncertainDate.optional().describe('When the victim learned of it, if later.'),
    where: z
      .union([State, z.enum(['high-seas', 'online', 'unknown'])])
      .optional()
      .describe('The state where it happened; or high-seas, online, unknown.'),
    respondents: references('Whom this event is held against; left out: all respondents.'),
    victims: references('Whom it harmed; left out: all victims.'),
    links: z
      .array(z.enum(jurisdictionLinks))
      .max(16)
      .optional()
      .describe(
        'What tied the victim to the state complained of. "territory" is assumed where the event happened in that state.',
      ),
    notified: UncertainDate.optional().describe(
      'When an act, decision or written notice (a dismissal, a decision of an institution) reached the victim.',
    ),
    published: UncertainDate.optional().describe('When an act or decision was published.'),
    pattern: z.boolean().optional().describe('Part of a widespread, systematic or consistent pattern.'),
    armedConflict: z.boolean().optional().describe('Connected to an armed conflict.'),
    violent: z.boolean().optional().describe('An intentional crime of violence.'),
    reported: z.boolean().optional().describe('Reported to the police or another competent authority.'),
    underInvestigation: code
      .optional()
      .describe(
        'A criminal court whose prosecutor was already examining these events before a state left it, by forum id.',
      ),
    significantDisadvantage: z.boolean().optional().describe('Whether the harm is more than trivial.'),
  })
  .meta({ id: 'Event', description: 'Something that happened, on one occasion or over a time.' })
export type Event = z.infer<typeof Event>

export const DomesticProceeding = z
  .strictObject({
    id: reference,
    state: State,
    kind: z
      .enum([
        'criminal-complaint',
        'civil-action',
        'administrative-appeal',
        'constitutional-complaint',
        'labour-claim',
        'asylum-or-removal',
        'compensation-claim',
        'ombudsman',
        'clemency',
        'reopening',
        'other',
      ])
      .optional(),
    status: z.enum(['not-tried', 'pending', 'decided', 'withdrawn']),
    lodged: UncertainDate.optional(),
    taken: UncertainDate.optional().describe('When the decision was taken or pronounced.'),
    served: UncertainDate.optional().describe('When the decision reached the victim or her lawyer in writing.'),
    final: z.boolean().optional().describe('No ordinary, effective remedy was left after it.'),
    effective: z
      .boolean()
      .optional()
      .describe(
        'Whether it could really have put things right. Ombudsman, clemency and reopening are taken not to, unless said otherwise.',
      ),
    events: references('Which events it is about; left out: all.'),
    respondents: references('Against whom; left out: all.'),
  })
  .meta({
    id: 'DomesticProceeding',
    description: 'A case, complaint or application before authorities or courts of a state.',
  })
export type DomesticProceeding = z.infer<typeof DomesticProceeding>

export const exhaustionExceptions = [
  'no-effective-remedy',
  'no-access',
  'unduly-prolonged',
  'fear',
  'no-legal-aid',
  'mass-violations',
] as const

export const DomesticRemedies = z
  .strictObject({
    state: State,
    exhausted: z
      .boolean()
      .optional()
      .describe('Everything that could effectively help was tried. Taken from the proceedings where left out.'),
    exceptions: z
      .array(z.enum(exhaustionExceptions))
      .max(6)
      .optional()
      .describe('Why remedies could not be used to the end.'),
  })
  .meta({ id: 'DomesticRemedies', description: 'Whether the remedies of a state were used to the end.' })
export type DomesticRemedies = z.infer<typeof DomesticRemedies>

export const OtherProceeding = z
  .strictObject({
    id: reference,
    forum: code.describe('Where: the id of a forum (law/forums) or body (law/bodies), or "other".'),
    status: z.enum(['pending', 'decided', 'rejected-on-procedure', 'withdrawn']),
    lodged: UncertainDate.optional(),
    ended: UncertainDate.optional(),
    by: z
      .enum(['same-victims', 'their-union', 'organisation-without-mandate', 'other-victims'])
      .optional()
      .describe(
        'Who brought it: the same victims; a union whose members or officers they are; someone acting without their authority; other people in a like position.',
      ),
    merits: z.boolean().optional().describe('Whether the substance was looked at, even briefly.'),
    settled: z.boolean().optional().describe('Whether a decision on the substance closed it.'),
    sameRights: z.boolean().optional().describe('Whether it relied on substantially the same rights.'),
    newInformation: z.boolean().optional().describe('Whether there is relevant new information since.'),
    events: references('Which events it was about; left out: all.'),
    victims: references('Which victims it covered; left out: all.'),
    respondents: references('Against whom; left out: all.'),
  })
  .meta({
    id: 'OtherProceeding',
    description: 'A complaint already made to an international court, committee or other body.',
  })
export type OtherProceeding = z.infer<typeof OtherProceeding>

export const banks = ['ibrd', 'ifc', 'miga', 'ebrd', 'eib', 'adb', 'afdb', 'idb', 'gcf'] as const

export const FinancedProject = z
  .strictObject({
    bank: z.enum(banks).describe('The bank or fund that pays for the project.'),
    approved: UncertainDate.optional(),
    closed: UncertainDate.optional().describe('When the loan or project was closed or completed.'),
    exited: UncertainDate.optional().describe('When the bank no longer had a financial interest.'),
    lastDisbursed: UncertainDate.optional().describe('When money was last paid out.'),
    disbursed: z.number().min(0).max(100).optional().describe('Share of the loan paid out, in per cent.'),
    active: z.boolean().optional(),
    contacted: z.boolean().optional().describe('Whether the bank or its staff were asked to put things right.'),
  })
  .meta({ id: 'FinancedProject', description: 'A project that an international bank or fund pays for.' })
export type FinancedProject = z.infer<typeof FinancedProject>

export const dangers = [
  'removal',
  'execution',
  'killing',
  'torture',
  'disappearance',
  'detention',
  'retaliation',
  'violence',
  'health',
  'homelessness',
  'loss-of-evidence',
  'loss-of-assets',
  'environmental-damage',
] as const

export const Danger = z
  .strictObject({
    kind: z.enum(dangers),
    expected: UncertainDate.optional().describe('When it is feared to happen.'),
  })
  .meta({ id: 'Danger', description: 'Something serious that may happen soon.' })

export const Matter = z
  .strictObject({
    victims: z.array(Victim).min(1).max(500),
    filing: Filing.optional(),
    respondents: z.array(Respondent).min(1).max(50),
    events: z.array(Event).min(1).max(200),
    domestic: z
      .array(DomesticProceeding)
      .max(200)
      .optional()
      .describe('Proceedings in the states concerned. An empty list: none was begun.'),
    remedies: z.array(DomesticRemedies).max(50).optional(),
    proceedings: z
      .array(OtherProceeding)
      .max(100)
      .optional()
      .describe('Complaints already made elsewhere. An empty list: none.'),
    projects: z.array(FinancedProject).max(20).optional().describe('An empty list: no bank is involved.'),
    dangers: z.array(Danger).max(20).optional().describe('An empty list: no danger now.'),
    lateness: z
      .enum(['impossible-earlier', 'exceptional', 'none'])
      .optional()
      .describe('Why it was not possible to file earlier, if it was not.'),
    ranking: z
      .array(code)
      .max(40)
      .optional()
      .describe('What she wants most, first wish first: ids of remedies or of single measures (law/remedies).'),
  })
  .meta({
    id: 'Matter',
    title: 'Matter',
    description: 'The facts of a matter as its person knows them. What is left out is unknown. No names, no stories.',
  })
export type Matter = z.infer<typeof Matter>
