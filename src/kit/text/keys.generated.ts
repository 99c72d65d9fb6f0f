// Written from locales/en by typed-keys.ts before every start and test; do not edit.
import type { Day, Tag } from './argument.ts'

/** Messages that are plain text. */
export type PlainMessages = {
  'case.home-file': undefined
  'case.home-file-says': undefined
  'case.home-return': undefined
  'case.home-return-says': undefined
  'case.return.title': undefined
  'case.return.label': undefined
  'case.return.hint': undefined
  'case.return.go': undefined
  'case.return.over-title': undefined
  'case.return.over': undefined
  'case.return.kept': undefined
  'case.return.kept-hint': undefined
  'case.return.problems.receipt-code-unreadable': undefined
  'case.return.problems.receipt-code-wrong-length': undefined
  'case.return.problems.receipt-code-slip': undefined
  'case.return.problems.receipt-wrong': undefined
  'case.return.problems.too-many-waiting': undefined
  'case.mine.title': undefined
  'case.mine.says-by': { date: Day }
  'case.mine.next-title': undefined
  'case.mine.do-title': undefined
  'case.mine.write-title': undefined
  'case.mine.write-label': undefined
  'case.mine.write-hint': undefined
  'case.mine.write-go': undefined
  'case.mine.written-title': undefined
  'case.mine.earlier': undefined
  'case.mine.you': undefined
  'case.mine.desk': undefined
  'case.mine.message': undefined
  'case.mine.contact-title': undefined
  'case.mine.contact-change': undefined
  'case.mine.more-title': undefined
  'case.mine.views': undefined
  'case.mine.code': undefined
  'case.mine.leave': undefined
  'case.mine.leave-says': undefined
  'case.mine.problems.message-empty': undefined
  'case.mine.problems.too-long': undefined
  'case.mine.problems.stale': undefined
  'case.mine.problems.moved-on': undefined
  'case.steps.cancel': undefined
  'case.steps.supplement.title': undefined
  'case.steps.supplement.says': undefined
  'case.steps.supplement.label': undefined
  'case.steps.supplement.go': undefined
  'case.steps.answer.title': undefined
  'case.steps.answer.says': undefined
  'case.steps.answer.label': undefined
  'case.steps.answer.go': undefined
  'case.steps.challenge.title': undefined
  'case.steps.challenge.says': undefined
  'case.steps.challenge.label': undefined
  'case.steps.challenge.go': undefined
  'case.steps.withdraw.title': undefined
  'case.steps.withdraw.says': undefined
  'case.steps.withdraw.go': undefined
  'case.steps.reopen.title': undefined
  'case.steps.reopen.says': undefined
  'case.steps.reopen.label': undefined
  'case.steps.reopen.go': undefined
  'case.steps.nobody-apart': undefined
  'case.steps.agree.title': undefined
  'case.steps.agree.says': undefined
  'case.steps.agree.go': undefined
  'case.steps.agree.until': undefined
  'case.steps.agree.until-hint': undefined
  'case.steps.disagree.title': undefined
  'case.steps.disagree.says': undefined
  'case.steps.disagree.go': undefined
  'case.steps.take-back.title': undefined
  'case.steps.take-back.says': undefined
  'case.steps.take-back.go': undefined
  'case.steps.object.title': undefined
  'case.steps.object.says': undefined
  'case.steps.object.go': undefined
  'case.steps.object.label': undefined
  'case.steps.object-hold.title': undefined
  'case.steps.object-hold.says': undefined
  'case.steps.object-hold.go': undefined
  'case.steps.object-hold.label': undefined
  'case.steps.ask-again.title': undefined
  'case.steps.ask-again.says': undefined
  'case.steps.ask-again.go': undefined
  'case.steps.ask-again.label': undefined
  'case.steps.keep.title': undefined
  'case.steps.keep.says': undefined
  'case.steps.keep.go': undefined
  'case.steps.threat.title': undefined
  'case.steps.threat.says': undefined
  'case.steps.threat.go': undefined
  'case.steps.threat.label': undefined
  'case.steps.threat.inside': undefined
  'case.steps.threat.yes': undefined
  'case.steps.threat.no': undefined
  'case.steps.threat.inside-hint': undefined
  'case.steps.correct.title': undefined
  'case.steps.correct.says': undefined
  'case.steps.correct.go': undefined
  'case.steps.correct.label': undefined
  'case.steps.erase.title': undefined
  'case.steps.erase.says': undefined
  'case.steps.erase.go': undefined
  'case.steps.erase.label': undefined
  'case.contact.title': undefined
  'case.contact.go': undefined
  'case.contact.says': undefined
  'case.views.title': undefined
  'case.views.desk-title': undefined
  'case.views.desk-says': undefined
  'case.views.desk-none': undefined
  'case.views.own-title': undefined
  'case.views.own-says': undefined
  'case.views.staff': undefined
  'case.code.title': undefined
  'case.code.says': undefined
  'case.code.go': undefined
  'case.code.new-title': undefined
  'case.code.new-says': undefined
  'case.code.done': undefined
  'case.code.too-many-waiting': undefined
  'case.consent.title': undefined
  'case.consent.asked': undefined
  'case.consent.given': undefined
  'case.consent.unknown': undefined
  'case.erased.title': undefined
  'case.erased.says': undefined
  'case.erased.others': undefined
  'case.erased.anew': undefined
  'codes.status-open': undefined
  'codes.status-open-until': undefined
  'codes.status-not-yet': undefined
  'codes.status-closed': undefined
  'codes.status-uncertain': undefined
  'codes.kind-state': undefined
  'codes.kind-company': undefined
  'codes.kind-person': undefined
  'codes.kind-organisation': undefined
  'codes.kind-armed-group': undefined
  'codes.role-direct': undefined
  'codes.role-aider': undefined
  'codes.role-parent-company': undefined
  'codes.role-subsidiary': undefined
  'codes.role-employer': undefined
  'codes.role-recruiter': undefined
  'codes.role-buyer': undefined
  'codes.role-beneficiary': undefined
  'codes.role-financier': undefined
  'codes.link-territory': undefined
  'codes.link-effective-control-of-area': undefined
  'codes.link-state-agent-control': undefined
  'codes.link-state-vessel-or-aircraft': undefined
  'codes.link-border': undefined
  'codes.link-distress-call': undefined
  'codes.link-embassy': undefined
  'codes.link-visa-application-abroad': undefined
  'codes.link-nationals-held-abroad': undefined
  'codes.link-transboundary-pollution': undefined
  'codes.link-greenhouse-gas-emissions': undefined
  'codes.link-surveillance-from-territory': undefined
  'codes.link-corporate-nationality': undefined
  'codes.link-help-to-foreign-authority': undefined
  'codes.link-removal-from-territory': undefined
  'codes.link-none': undefined
  'codes.exception-no-effective-remedy': undefined
  'codes.exception-no-access': undefined
  'codes.exception-unduly-prolonged': undefined
  'codes.exception-fear': undefined
  'codes.exception-no-legal-aid': undefined
  'codes.exception-mass-violations': undefined
  'codes.risk-low': undefined
  'codes.risk-medium': undefined
  'codes.risk-high': undefined
  'codes.concern-child': undefined
  'codes.concern-woman': undefined
  'codes.concern-person-with-disability': undefined
  'codes.concern-worker': undefined
  'codes.concern-migrant': undefined
  'codes.concern-prisoner': undefined
  'codes.concern-defender': undefined
  'codes.concern-indigenous': undefined
  'codes.bank-ibrd': undefined
  'codes.bank-ifc': undefined
  'codes.bank-miga': undefined
  'codes.bank-ebrd': undefined
  'codes.bank-eib': undefined
  'codes.bank-adb': undefined
  'codes.bank-afdb': undefined
  'codes.bank-idb': undefined
  'codes.bank-gcf': undefined
  'codes.danger-removal': undefined
  'codes.danger-execution': undefined
  'codes.danger-killing': undefined
  'codes.danger-torture': undefined
  'codes.danger-disappearance': undefined
  'codes.danger-detention': undefined
  'codes.danger-retaliation': undefined
  'codes.danger-violence': undefined
  'codes.danger-health': undefined
  'codes.danger-homelessness': undefined
  'codes.danger-loss-of-evidence': undefined
  'codes.danger-loss-of-assets': undefined
  'codes.danger-environmental-damage': undefined
  'codes.check-verified': undefined
  'codes.check-partly-verified': undefined
  'codes.check-unverified': undefined
  'codes.binding-yes': undefined
  'codes.binding-partly': undefined
  'codes.binding-no': undefined
  'codes.scale-low': undefined
  'codes.scale-medium': undefined
  'codes.scale-high': undefined
  'codes.family-regional-court': undefined
  'codes.family-regional-commission': undefined
  'codes.family-un-treaty-body': undefined
  'codes.family-un-charter-based': undefined
  'codes.family-specialised-agency': undefined
  'codes.family-international-criminal': undefined
  'codes.family-corporate': undefined
  'codes.family-financial-accountability': undefined
  'codes.family-environmental': undefined
  'codes.family-european-union': undefined
  'codes.family-domestic-court': undefined
  'codes.family-domestic-authority': undefined
  'codes.family-compensation': undefined
  'codes.family-fund': undefined
  'codes.family-international-organisation': undefined
  'codes.group-life-and-liberty': undefined
  'codes.group-trafficking-and-exploitation': undefined
  'codes.group-migration-and-asylum': undefined
  'codes.group-violence-and-gender': undefined
  'codes.group-digital': undefined
  'codes.group-civic-space': undefined
  'codes.group-justice': undefined
  'codes.group-family-and-children': undefined
  'codes.group-equality': undefined
  'codes.group-work-and-livelihood': undefined
  'codes.group-land-and-environment': undefined
  'codes.group-armed-conflict': undefined
  'codes.region-africa': undefined
  'codes.region-americas': undefined
  'codes.region-asia': undefined
  'codes.region-europe': undefined
  'codes.region-oceania': undefined
  'codes.confidence-high': undefined
  'codes.confidence-medium': undefined
  'codes.confidence-low': undefined
  'codes.participation-party': undefined
  'codes.participation-withdrawn': undefined
  'codes.participation-disputed': undefined
  'codes.participation-signatory': undefined
  'codes.withdrawal-facts': undefined
  'codes.withdrawal-filing': undefined
  'codes.withdrawal-matter-under-consideration': undefined
  'codes.effect-postpones': undefined
  'codes.effect-forfeits': undefined
  'codes.effect-may-forfeit': undefined
  'codes.outcome-met': undefined
  'codes.outcome-not-met': undefined
  'codes.outcome-unknown': undefined
  'codes.bars-past-examination': undefined
  'codes.bars-past-consideration': undefined
  'codes.bars-past-submission': undefined
  'codes.bars-facts-before-in-force': undefined
  'codes.bars-outside-territory': undefined
  'codes.bars-article-26': undefined
  'codes.bars-death-row': undefined
  'codes.rule-forum-operational': undefined
  'codes.rule-respondent-kind': undefined
  'codes.rule-state-party': undefined
  'codes.rule-accepts-procedure': undefined
  'codes.rule-victim-kind': undefined
  'codes.rule-jurisdiction-link': undefined
  'codes.rule-subject-matter': undefined
  'codes.rule-facts-within': undefined
  'codes.rule-domestic-remedies-exhausted': undefined
  'codes.rule-time-limit': undefined
  'codes.rule-no-parallel-proceeding': undefined
  'codes.rule-not-anonymous': undefined
  'codes.rule-filed-by': undefined
  'codes.rule-consent-or-reason': undefined
  'codes.rule-significant-disadvantage': undefined
  'codes.rule-project-link': undefined
  'codes.rule-minimum-gravity': undefined
  'codes.rule-any-of': undefined
  'desk.worklist.title': undefined
  'desk.worklist.views': undefined
  'desk.worklist.mine': undefined
  'desk.worklist.intake': undefined
  'desk.worklist.count': { count: number }
  'desk.worklist.count-more': { count: number }
  'desk.worklist.case': undefined
  'desk.worklist.danger': undefined
  'desk.worklist.status': undefined
  'desk.worklist.due': undefined
  'desk.worklist.filed': undefined
  'desk.worklist.overdue': undefined
  'desk.worklist.no-clock': undefined
  'desk.worklist.none-mine': undefined
  'desk.worklist.none-intake': undefined
  'desk.worklist.from-start': undefined
  'desk.worklist.intake-made': undefined
  'desk.worklist.waiting': { count: number }
  'desk.worklist.share': { name: string | number }
  'desk.worklist.parts': undefined
  'desk.worklist.none-parts': undefined
  'desk.worklist.procedure': undefined
  'desk.worklist.begun': undefined
  'desk.worklist.asked': undefined
  'desk.worklist.offered': undefined
  'desk.worklist.offered-says': undefined
  'desk.worklist.offered-to': undefined
  'desk.worklist.since': undefined
  'desk.danger.at-once': undefined
  'desk.danger.soon': undefined
  'desk.danger.possible': undefined
  'desk.danger.none-known': undefined
  'desk.danger.not-said': undefined
  'desk.case.title': { label: string | number }
  'desk.case.back': undefined
  'desk.case.danger': undefined
  'desk.case.status': undefined
  'desk.case.responsible': undefined
  'desk.case.asked': { name: string | number }
  'desk.case.nobody': undefined
  'desk.case.next-clock': undefined
  'desk.case.no-clock': undefined
  'desk.case.binds': { party: string | number }
  'desk.case.if-not': undefined
  'desk.case.law': undefined
  'desk.case.reach': undefined
  'desk.case.reach-never': undefined
  'desk.case.reach-unknown': undefined
  'desk.case.where': undefined
  'desk.case.care': undefined
  'desk.case.wrote': undefined
  'desk.case.wrote-none': undefined
  'desk.case.messages': undefined
  'desk.case.messages-none': undefined
  'desk.case.reply': undefined
  'desk.case.reply-hint': undefined
  'desk.case.send': undefined
  'desk.case.chronicle': undefined
  'desk.case.newest': undefined
  'desk.case.oldest': undefined
  'desk.case.said': undefined
  'desk.case.done-by': { who: string | number }
  'desk.case.now': undefined
  'desk.case.now-none': undefined
  'desk.case.not-now': undefined
  'desk.case.views': undefined
  'desk.case.views-says': undefined
  'desk.case.views-more': { shown: number; count: number }
  'desk.case.when': undefined
  'desk.case.who': undefined
  'desk.case.role': undefined
  'desk.case.she': undefined
  'desk.case.unknown-colleague': undefined
  'desk.case.system': undefined
  'desk.case.export': undefined
  'desk.case.export-says': undefined
  'desk.case.export-go': undefined
  'desk.case.printed': { time: string | number; name: string | number }
  'desk.case.print-says': undefined
  'desk.case.offered-title': undefined
  'desk.case.offered-says': undefined
  'desk.case.identifier': undefined
  'desk.case.passed-on': undefined
  'desk.mark.hers': undefined
  'desk.mark.desk': undefined
  'desk.mark.ran-out': undefined
  'desk.mark.proposed': undefined
  'desk.mark.confirmed': undefined
  'desk.mark.turned-down': undefined
  'desk.mark.overtaken': undefined
  'desk.way.return': undefined
  'desk.way.telephone': undefined
  'desk.way.email': undefined
  'desk.way.other-person': undefined
  'desk.side.survivor': undefined
  'desk.side.desk': undefined
  'desk.effect.warn': { tells: 'none' | 'other'; who: string | number }
  'desk.effect.escalate': { tells: 'none' | 'other'; who: string | number }
  'desk.effect.deemed-accepted': undefined
  'desk.effect.lapses': undefined
  'desk.effect.none': undefined
  'desk.effect.to': { status: string | number }
  'desk.assignment.title': undefined
  'desk.assignment.offer': undefined
  'desk.assignment.who': undefined
  'desk.assignment.who-hint': undefined
  'desk.assignment.choose': undefined
  'desk.assignment.you': { name: string | number }
  'desk.assignment.nobody': undefined
  'desk.assignment.offer-go': undefined
  'desk.assignment.no-conflict': undefined
  'desk.assignment.take': undefined
  'desk.assignment.pass': undefined
  'desk.assignment.pass-says': undefined
  'desk.assignment.hand-back': undefined
  'desk.assignment.handover': undefined
  'desk.assignment.hand-back-says': undefined
  'desk.assignment.waits': { name: string | number }
  'desk.act.back': undefined
  'desk.act.source': undefined
  'desk.act.tells': undefined
  'desk.act.tells-nobody': undefined
  'desk.act.four-eyes': undefined
  'desk.act.confirms': undefined
  'desk.act.proposed-by': { name: string | number; time: string | number }
  'desk.act.confirm': { act: string | number }
  'desk.act.propose': { act: string | number }
  'desk.act.mandatory': undefined
  'desk.act.optional': undefined
  'desk.act.on-application': undefined
  'desk.act.consult-first': undefined
  'desk.act.challenge': undefined
  'desk.act.clock-stops': undefined
  'desk.act.clock-starts': undefined
  'desk.act.optional-field': { label: string | number }
  'desk.act.only-if': { question: string | number; answers: string | number }
  'desk.act.yes': undefined
  'desk.act.no': undefined
  'desk.act.none-chosen': undefined
  'desk.act.time': undefined
  'desk.act.time-zone': { zone: string | number }
  'desk.act.amount': undefined
  'desk.act.currency': undefined
  'desk.act.reference-hint': undefined
  'desk.act.check': undefined
  'desk.act.final': undefined
  'desk.act.yes-do': { act: string | number }
  'desk.act.change': undefined
  'desk.act.empty': undefined
  'desk.act.not-permitted': undefined
  'desk.act.turn-down': undefined
  'desk.act.take-back': undefined
  'desk.act.no-organisation': undefined
  'desk.act.no-organisations': undefined
  'desk.field.ground': undefined
  'desk.field.ground-other': undefined
  'desk.field.extent': undefined
  'desk.field.whole': undefined
  'desk.field.part': undefined
  'desk.field.consulted': undefined
  'desk.field.reasons': undefined
  'desk.field.weighed-safety': undefined
  'desk.field.weighed-welfare': undefined
  'desk.field.weighed-best-interests': undefined
  'desk.field.weighed-proportionality': undefined
  'desk.obstacle.wrong-party': { parties: string | number }
  'desk.obstacle.wrong-status': { status: string | number }
  'desk.obstacle.needs-act': { acts: string | number }
  'desk.obstacle.needs-another-person': undefined
  'desk.obstacle.on-hold': undefined
  'desk.obstacle.consent-missing': undefined
  'desk.obstacle.past-its-time': undefined
  'desk.obstacle.no-extension-left': undefined
  'desk.problem.missing': { label: string | number }
  'desk.problem.not-asked': { label: string | number }
  'desk.problem.wrong-kind': {
    kind: 'date' | 'moment' | 'number' | 'money' | 'reference' | 'other'
    label: string | number
  }
  'desk.problem.too-long': { label: string | number }
  'desk.problem.not-a-choice': { label: string | number }
  'desk.problem.consult-first': { label: string | number }
  'desk.problem.consent-missing': { label: string | number }
  'desk.problem.not-in-future': { label: string | number }
  'desk.refused.title': undefined
  'desk.refused.case-not-found': undefined
  'desk.refused.not-your-case': undefined
  'desk.refused.assignee-unknown': undefined
  'desk.refused.message-empty': undefined
  'desk.refused.no-conflict-missing': undefined
  'desk.refused.handover-missing': undefined
  'desk.refused.chronicle-moved-on': undefined
  'desk.refused.desk-cannot-receive': undefined
  'desk.refused.not-entitled': undefined
  'desk.refused.form-not-ours': undefined
  'desk.refused.no-such-act': undefined
  'desk.refused.no-such-run': undefined
  'desk.refused.nothing-proposed': undefined
  'desk.refused.wrong-party': undefined
  'desk.refused.wrong-status': undefined
  'desk.refused.needs-act': undefined
  'desk.refused.needs-another-person': undefined
  'desk.refused.on-hold': undefined
  'desk.refused.consent-missing': undefined
  'desk.refused.past-its-time': undefined
  'desk.refused.no-extension-left': undefined
  'desk.refused.answers-unusable': undefined
  'desk.refused.account-unknown': undefined
  'desk.refused.intake-not-open': undefined
  'desk.refused.intake-not-held': undefined
  'desk.refused.hold-case': undefined
  'desk.refused.nobody-apart': undefined
  'desk.refused.cut-needs-administrator': undefined
  'desk.refused.assign-first': undefined
  'desk.refused.recipient-cannot-receive': undefined
  'desk.begin.title': undefined
  'desk.begin.choose': undefined
  'desk.begin.says.referral': undefined
  'desk.begin.says.consent': undefined
  'desk.begin.says.disclosure': undefined
  'desk.begin.says.correction': undefined
  'desk.begin.says.danger-escalation': undefined
  'desk.begin.says.erasure': undefined
  'desk.begin.says.legal-hold': undefined
  'desk.begin.says.retaliation-report': undefined
  'desk.begin.says.other': undefined
  'desk.holds.link': undefined
  'desk.holds.case': undefined
  'desk.holds.case-hint': undefined
  'desk.holds.done': undefined
  'doors.no-clock-stops': undefined
  'doors.not-advice': undefined
  'doors.on': { date: string | number }
  'doors.title': undefined
  'doors.nothing-open': undefined
  'doors.first': undefined
  'doors.urgent': { forum: string | number; dangers: string | number }
  'doors.urgent-with-filing': { forum: string | number; dangers: string | number }
  'doors.file-by': { forum: string | number; date: string | number; left: string | number }
  'doors.file': { forum: string | number }
  'doors.prepare': { forum: string | number }
  'doors.prepare-by': { forum: string | number; date: string | number }
  'doors.find-out': { forum: string | number }
  'doors.find-out-by': { forum: string | number; date: string | number }
  'doors.after': { forum: string | number; after: string | number }
  'doors.never-title': undefined
  'doors.never': { first: string | number; second: string | number }
  'doors.never-perhaps': { first: string | number; second: string | number }
  'doors.fork-title': undefined
  'doors.steps-title': undefined
  'doors.questions-title': undefined
  'doors.question-decides': { count: number }
  'doors.status-open': undefined
  'doors.status-open-until': { date: string | number }
  'doors.status-not-yet': undefined
  'doors.status-closed': undefined
  'doors.status-uncertain': undefined
  'doors.time-perhaps-ends': { date: string | number }
  'doors.against': { respondent: string | number }
  'doors.reasons-title': undefined
  'doors.source': { instrument: string | number }
  'doors.source-article': { instrument: string | number; article: string | number }
  'doors.deadline-computed': { start: string | number; period: string | number }
  'doors.deadline-rolled': undefined
  'doors.stops-on': { text: string | number }
  'doors.orders-title': undefined
  'doors.evidence-title': undefined
  'doors.closes-title': undefined
  'doors.calendar-title': undefined
  'doors.calendar-summary': { forum: string | number }
  'doors.calendar-summary-neutral': undefined
  'doors.calendar-description': { forum: string | number }
  'doors.calendar-description-neutral': undefined
  'doors.problems': undefined
  'doors.conditions-title': undefined
  'doors.period-months': { months: number }
  'doors.period-days': { days: number }
  'doors.period-years': { years: number }
  'doors.weak-law': undefined
  'doors.never-short': { forum: string | number }
  'doors.never-perhaps-short': { forum: string | number }
  'doors.fork-says': undefined
  'doors.fork-keeps': { forum: string | number; lost: string | number }
  'doors.fork-keeps-risk': { forum: string | number; lost: string | number }
  'doors.fork-chooses': { instead: string | number; lost: string | number }
  'doors.fork-chooses-risk': { instead: string | number; lost: string | number }
  'failures.not-found': undefined
  'failures.not-found-text': undefined
  'failures.too-large': undefined
  'failures.too-large-text': undefined
  'failures.unreadable': undefined
  'failures.unreadable-text': undefined
  'failures.our-fault': undefined
  'failures.our-fault-text': { number: string | number }
  'failures.our-fault-kept-text': { number: string | number }
  'failures.unavailable': undefined
  'failures.unavailable-text': undefined
  'failures.unavailable-kept-text': undefined
  'failures.send-again': undefined
  'failures.refused': undefined
  'failures.refused-text': undefined
  'failures.first-page': undefined
  'filing.start.title': undefined
  'filing.start.lead': undefined
  'filing.start.protected-title': undefined
  'filing.start.protected': undefined
  'filing.start.not-protected-title': undefined
  'filing.start.watched': undefined
  'filing.start.taken-over': undefined
  'filing.start.remembered': undefined
  'filing.start.report-title': undefined
  'filing.start.report': undefined
  'filing.start.report-first': undefined
  'filing.start.clock-title': undefined
  'filing.none.title': undefined
  'filing.none.says': undefined
  'filing.another-place.go-on': undefined
  'filing.authority.title': undefined
  'filing.authority.why': undefined
  'filing.authority.no': undefined
  'filing.authority.unsure': undefined
  'filing.authority.yes': undefined
  'filing.abroad.title': undefined
  'filing.abroad.why': undefined
  'filing.abroad.where': undefined
  'filing.abroad.go-on': undefined
  'filing.organisation.title': undefined
  'filing.organisation.hint': undefined
  'filing.by.title': undefined
  'filing.by.survivor': undefined
  'filing.by.representative': undefined
  'filing.by.representative-hint': undefined
  'filing.account.title': undefined
  'filing.account.hint': undefined
  'filing.danger.title': undefined
  'filing.contact.title': undefined
  'filing.contact.hint': undefined
  'filing.contact.return': undefined
  'filing.contact.telephone': undefined
  'filing.contact.email': undefined
  'filing.contact.other-person': undefined
  'filing.how.title': undefined
  'filing.how.telephone': undefined
  'filing.how.email': undefined
  'filing.how.other-person': undefined
  'filing.how.return': undefined
  'filing.how.care': undefined
  'filing.how.care-hint': undefined
  'filing.check.title': undefined
  'filing.check.not-sent': undefined
  'filing.check.organisation': undefined
  'filing.check.where': undefined
  'filing.check.care': undefined
  'filing.check.no-care': undefined
  'filing.check.go': undefined
  'filing.code.title': undefined
  'filing.code.says': undefined
  'filing.code.label': undefined
  'filing.code.paper': undefined
  'filing.code.device': undefined
  'filing.code.watched': undefined
  'filing.code.end': undefined
  'filing.code.end-hint': undefined
  'filing.code.go': undefined
  'filing.sent.title': undefined
  'filing.sent.next-title': undefined
  'filing.sent.readers-title': undefined
  'filing.sent.readers-you': undefined
  'filing.sent.readers-seen': undefined
  'filing.sent.back-title': undefined
  'filing.sent.back': undefined
  'filing.sent.leave': undefined
  'filing.problems.account-missing': undefined
  'filing.problems.account-too-long': undefined
  'filing.problems.where-missing': undefined
  'filing.problems.where-too-long': undefined
  'filing.problems.care-too-long': undefined
  'filing.problems.code-end': undefined
  'filing.problems.code-taken': undefined
  'filing.problems.too-many-waiting': undefined
  'filing.problems.desk-cannot-receive': undefined
  'layout.product': undefined
  'layout.neutral-title': undefined
  'layout.title-with-error': { title: string | number }
  'layout.skip': undefined
  'layout.languages': undefined
  'layout.leave': undefined
  'layout.footer': undefined
  'layout.advice': undefined
  'layout.in-language': { language: 'en' | 'ar' | 'other' }
  'layout.back': undefined
  'layout.breadcrumb': undefined
  'layout.error': undefined
  'layout.error-title': undefined
  'layout.important': undefined
  'layout.success': undefined
  'layout.warning': undefined
  'layout.day': undefined
  'layout.month': undefined
  'layout.year': undefined
  'layout.about': undefined
  'layout.page': { number: string | number }
  'layout.pages': undefined
  'layout.previous': undefined
  'layout.next': undefined
  'layout.change': undefined
  'library.home': undefined
  'library.title': undefined
  'library.lead': undefined
  'library.find-your-way': undefined
  'library.parts.forums': undefined
  'library.parts.forums-says': undefined
  'library.parts.forums-count': { count: number }
  'library.parts.rights': undefined
  'library.parts.rights-says': undefined
  'library.parts.rights-count': { count: number }
  'library.parts.remedies': undefined
  'library.parts.remedies-says': undefined
  'library.parts.remedies-count': { count: number; measures: number }
  'library.parts.procedures': undefined
  'library.parts.procedures-says': undefined
  'library.parts.procedures-count': { count: number }
  'library.parts.states': undefined
  'library.parts.states-says': undefined
  'library.parts.states-count': { count: number }
  'library.parts.sources': undefined
  'library.parts.sources-says': undefined
  'library.parts.sources-count': { count: number }
  'library.search': undefined
  'library.search-hint': undefined
  'library.search-go': undefined
  'library.search-found': { count: number; words: string | number }
  'library.search-all': undefined
  'library.checked.summary': { verified: number; partly: number; unverified: number }
  'library.checked.says': { part: string | number; unread: string | number }
  'library.checked.signed': { by: string | number; date: string | number }
  'library.checked.unsigned': undefined
  'library.checked.english': undefined
  'library.checked.share-title': undefined
  'library.checked.share': { percent: number; partly: number; unverified: number }
  'library.checked.table': undefined
  'library.checked.part': undefined
  'library.checked.all': undefined
  'library.contents': undefined
  'library.forum.glance': undefined
  'library.forum.takes': undefined
  'library.forum.takes-yes': undefined
  'library.forum.takes-no': undefined
  'library.forum.takes-unknown': undefined
  'library.forum.against': undefined
  'library.forum.file': undefined
  'library.forum.by-when': undefined
  'library.forum.binding': undefined
  'library.forum.binding-and-after': undefined
  'library.forum.cost-time-danger': undefined
  'library.forum.urgent': undefined
  'library.forum.urgent-yes': undefined
  'library.forum.urgent-no': undefined
  'library.forum.urgent-before': undefined
  'library.forum.urgent-for': { dangers: string | number }
  'library.forum.name': undefined
  'library.forum.cost': undefined
  'library.forum.duration': undefined
  'library.forum.months': { from: number; to: number }
  'library.forum.danger': undefined
  'library.forum.start': undefined
  'library.forum.evidence': undefined
  'library.forum.who': undefined
  'library.forum.who-says': undefined
  'library.forum.bars': undefined
  'library.forum.orders': undefined
  'library.forum.cannot': undefined
  'library.forum.warnings': undefined
  'library.forum.states': undefined
  'library.forum.states-any': undefined
  'library.forum.states-open': { count: number }
  'library.forum.states-perhaps': { count: number }
  'library.forum.states-place': undefined
  'library.forum.states-place-open': { count: number }
  'library.forum.cases': undefined
  'library.forum.cases-says': undefined
  'library.forum.examples': { count: number }
  'library.forum.asked-on': { date: string | number }
  'library.forum.last-day': { date: string | number }
  'library.forum.basis': undefined
  'library.forum.ground': { number: number }
  'library.forum.one-ground': undefined
  'library.forum.checks': undefined
  'library.rule.applies': { conditions: string | number }
  'library.rule.applies-long': undefined
  'library.rule.list-and': { first: string | number; second: string | number }
  'library.rule.quoted': { name: string | number }
  'library.rule.against': { kinds: string | number }
  'library.rule.state': { states: string | number }
  'library.rule.state-not': { states: string | number }
  'library.rule.domicile': { states: string | number }
  'library.rule.domicile-not': { states: string | number }
  'library.rule.place': { states: string | number }
  'library.rule.place-not': { states: string | number }
  'library.rule.violations': { rights: string | number }
  'library.rule.violations-not': { rights: string | number }
  'library.rule.gravity': { gravities: string | number }
  'library.rule.child': undefined
  'library.rule.not-child': undefined
  'library.rule.excused': undefined
  'library.rule.not-excused': undefined
  'library.rule.party': { instrument: string | number }
  'library.rule.not-party': { instrument: string | number }
  'library.rule.approved-from': { date: string | number }
  'library.rule.approved-before': { date: string | number }
  'library.rule.filing-from': { date: string | number }
  'library.rule.filing-until': { date: string | number }
  'library.rule.facts-from': { date: string | number }
  'library.rule.facts-until': { date: string | number }
  'library.rule.final-decision-from': { date: string | number }
  'library.rule.final-decision-until': { date: string | number }
  'library.limit.none': undefined
  'library.limit.fixed': { period: string | number; start: string | number }
  'library.limit.until': { start: string | number }
  'library.limit.reasonable': { start: string | number }
  'library.limit.national': undefined
  'library.limit.national-act': { period: string | number; start: string | number }
  'library.limit.annual': { opens: string | number; closes: string | number }
  'library.limit.plus': { period: string | number; start: string | number }
  'library.limit.extra': { period: string | number; extra: string | number }
  'library.limit.first': { first: string | number; others: string | number }
  'library.limit.earliest': { starts: string | number }
  'library.limit.latest': { starts: string | number }
  'library.limit.rolls-yes': undefined
  'library.limit.rolls-no': undefined
  'library.limit.rolls-unclear': undefined
  'library.limit.abuse': undefined
  'library.limit.impossible-earlier': undefined
  'library.limit.exceptional': undefined
  'library.limit.benchmark': { period: string | number; risk: string | number }
  'library.limit.benchmark-after': undefined
  'library.limit.earlier': undefined
  'library.limit.short-none': undefined
  'library.limit.short-reasonable': undefined
  'library.limit.short-national': undefined
  'library.limit.short-annual': undefined
  'library.limit.short-varies': undefined
  'library.limit.short-unknown': undefined
  'library.limit.stops-on': undefined
  'library.line.kinds': undefined
  'library.line.organisations': undefined
  'library.line.minimum-age': { age: number }
  'library.line.official': undefined
  'library.line.roles': undefined
  'library.line.convicted': { forum: string | number }
  'library.line.reached': { states: string | number }
  'library.line.reached-by': undefined
  'library.line.instrument': undefined
  'library.line.of': undefined
  'library.line.victims': undefined
  'library.line.minimum-number': { number: number }
  'library.line.concerns': undefined
  'library.line.resident': { place: string | number }
  'library.line.national': { place: string | number }
  'library.line.place-respondent': undefined
  'library.line.place-place': undefined
  'library.line.place-instrument': { instrument: string | number }
  'library.line.accepts': undefined
  'library.line.rejects': undefined
  'library.line.rights': undefined
  'library.line.groups': undefined
  'library.line.gravities': undefined
  'library.line.instruments': undefined
  'library.line.respondent-bound': undefined
  'library.line.closed': undefined
  'library.line.uncertain': undefined
  'library.line.from-instrument': { instrument: string | number }
  'library.line.from': { date: string | number }
  'library.line.until': { date: string | number }
  'library.line.exceptions': undefined
  'library.line.pending': undefined
  'library.line.decided': undefined
  'library.line.counts': undefined
  'library.line.does-not-count': undefined
  'library.line.undecided-for': undefined
  'library.line.reserved': undefined
  'library.line.union-counts': undefined
  'library.line.no-mandate': undefined
  'library.line.new-information': undefined
  'library.line.binding-only': undefined
  'library.line.domestic-bars': undefined
  'library.line.domestic-stays': undefined
  'library.line.filers': undefined
  'library.line.observer': { body: string | number }
  'library.line.lawyer': undefined
  'library.line.consent-reason': undefined
  'library.line.consent-always': undefined
  'library.line.banks': undefined
  'library.line.disbursed': { percent: number }
  'library.line.pattern': undefined
  'library.line.armed-conflict': undefined
  'library.line.violent': undefined
  'library.right.elements': undefined
  'library.right.evidence': undefined
  'library.right.evidence-says': undefined
  'library.right.standard': undefined
  'library.right.remedies': undefined
  'library.right.forums': undefined
  'library.right.forums-says': undefined
  'library.right.forums-perhaps': undefined
  'library.right.instruments': undefined
  'library.right.gravity': { gravities: string | number }
  'library.right.concerns': { people: string | number }
  'library.right.none': undefined
  'library.remedy.standard': undefined
  'library.remedy.measures': undefined
  'library.remedy.forums': undefined
  'library.remedy.no-forums': undefined
  'library.remedy.rights': undefined
  'library.state.letters': undefined
  'library.state.accepted': undefined
  'library.state.accepted-says': undefined
  'library.state.doors': undefined
  'library.state.others': undefined
  'library.state.memberships': undefined
  'library.state.text': undefined
  'library.state.status': undefined
  'library.state.since': { status: string | number; date: string | number }
  'library.state.since-span': { status: string | number; date: string | number }
  'library.state.until': { date: string | number }
  'library.state.consent': { date: string | number }
  'library.state.unknown-day': undefined
  'library.state.withdrawals': undefined
  'library.state.withdrew': { date: string | number }
  'library.state.withdrawal-facts': undefined
  'library.state.withdrawal-filing': undefined
  'library.state.withdrawal-matter-under-consideration': undefined
  'library.state.notified': { date: string | number }
  'library.state.safe-until': { date: string | number }
  'library.state.considered-since': { date: string | number }
  'library.state.reservations': undefined
  'library.state.reservation-bars': { what: string | number }
  'library.state.reservation-only': undefined
  'library.state.reservation-text': undefined
  'library.state.reservations-none': undefined
  'library.state.notes': undefined
  'library.state.reach': undefined
  'library.state.reach-says': { date: string | number }
  'library.state.reach-open': undefined
  'library.state.reach-part': undefined
  'library.state.reach-unrecorded': undefined
  'library.state.reach-closed': undefined
  'library.state.reach-others': undefined
  'library.state.reach-others-says': undefined
  'library.state.parties-none': undefined
  'library.source.kind': undefined
  'library.source.adopted': undefined
  'library.source.in-force': undefined
  'library.source.later': undefined
  'library.source.later-after': { period: string | number }
  'library.source.later-month': { period: string | number }
  'library.source.later-at-once': undefined
  'library.source.where': undefined
  'library.source.where-none': undefined
  'library.source.read': undefined
  'library.source.never': undefined
  'library.source.status': undefined
  'library.source.note': undefined
  'library.source.cited': undefined
  'library.source.cited-none': undefined
  'library.source.parties': undefined
  'library.source.parties-as-of': { date: string | number; confidence: string | number }
  'library.api.title': undefined
  'library.api.lead': undefined
  'library.api.document': undefined
  'library.api.operations': undefined
  'library.api.parameters': undefined
  'library.api.body': undefined
  'library.api.answers': undefined
  'library.api.shapes': undefined
  'library.api.needed': undefined
  'library.api.errors': undefined
  'library.api.example': undefined
  'library.terms.binding-yes': undefined
  'library.terms.binding-partly': undefined
  'library.terms.binding-no': undefined
  'library.terms.filer-victim': undefined
  'library.terms.filer-relative': undefined
  'library.terms.filer-representative': undefined
  'library.terms.filer-organisation': undefined
  'library.terms.filer-trade-union': undefined
  'library.terms.filer-employers-organisation': undefined
  'library.terms.filer-other': undefined
  'library.terms.victim-person': undefined
  'library.terms.victim-group': undefined
  'library.terms.victim-non-governmental-organisation': undefined
  'library.terms.victim-trade-union': undefined
  'library.terms.victim-company': undefined
  'library.terms.victim-public-body': undefined
  'library.terms.gravity-torture': undefined
  'library.terms.gravity-enforced-disappearance': undefined
  'library.terms.gravity-war-crime': undefined
  'library.terms.gravity-crime-against-humanity': undefined
  'library.terms.gravity-genocide': undefined
  'library.terms.gravity-slavery': undefined
  'library.terms.gravity-trafficking': undefined
  'library.terms.gravity-violent-intentional-crime': undefined
  'library.terms.gravity-arbitrary-detention': undefined
  'library.terms.nature-international-court': undefined
  'library.terms.nature-quasi-judicial': undefined
  'library.terms.nature-special-procedure': undefined
  'library.terms.nature-political': undefined
  'library.terms.nature-humanitarian': undefined
  'library.terms.nature-supervisory': undefined
  'library.terms.nature-criminal-court': undefined
  'library.terms.nature-financial-accountability': undefined
  'library.terms.nature-non-judicial': undefined
  'library.terms.nature-domestic-court': undefined
  'library.terms.nature-domestic-authority': undefined
  'library.terms.nature-compensation-scheme': undefined
  'library.terms.nature-fund': undefined
  'library.terms.anchor-final-domestic-decision-served-else-taken': undefined
  'library.terms.anchor-final-domestic-decision-served': undefined
  'library.terms.anchor-final-domestic-decision-taken': undefined
  'library.terms.anchor-event': undefined
  'library.terms.anchor-event-start': undefined
  'library.terms.anchor-knowledge': undefined
  'library.terms.anchor-notice': undefined
  'library.terms.anchor-publication': undefined
  'library.terms.anchor-other-procedure-ended': undefined
  'library.terms.anchor-majority': undefined
  'library.terms.anchor-project-closed': undefined
  'library.terms.anchor-project-exited': undefined
  'library.terms.anchor-project-last-disbursed': undefined
  'library.terms.required-yes': undefined
  'library.terms.required-attempt': undefined
  'library.terms.required-no': undefined
  'library.terms.required-contact': undefined
  'library.terms.required-report': undefined
  'library.terms.judged-filing': undefined
  'library.terms.judged-examination': undefined
  'library.terms.pending-bars': undefined
  'library.terms.pending-allowed': undefined
  'library.terms.pending-undecided': undefined
  'library.terms.decided-bars': undefined
  'library.terms.decided-bars-if-merits': undefined
  'library.terms.decided-bars-if-settled': undefined
  'library.terms.decided-bars-where-reserved': undefined
  'library.terms.decided-allowed': undefined
  'library.terms.decided-undecided': undefined
  'library.terms.name-nobody': undefined
  'library.terms.name-forum': undefined
  'library.terms.name-respondent': undefined
  'library.terms.continuing-by-nature': undefined
  'library.terms.continuing-can-be': undefined
  'library.terms.continuing-instantaneous': undefined
  'library.terms.facts-counts': undefined
  'library.terms.facts-does-not-count': undefined
  'library.terms.facts-undecided': undefined
  'library.terms.of-respondent': undefined
  'library.terms.of-place': undefined
  'library.terms.of-domicile': undefined
  'library.terms.of-place-or-domicile': undefined
  'library.terms.of-place-or-nationality': undefined
  'library.terms.of-nationality': undefined
  'library.terms.of-residence': undefined
  'library.terms.of-presence': undefined
  'library.terms.reach-seat': undefined
  'library.terms.reach-branch': undefined
  'library.terms.reach-presence': undefined
  'library.terms.reach-connected': undefined
  'library.terms.organisation-european-union': undefined
  'library.terms.organisation-frontex': undefined
  'library.terms.organisation-world-bank': undefined
  'library.terms.organisation-ifc': undefined
  'library.terms.organisation-miga': undefined
  'library.terms.organisation-ebrd': undefined
  'library.terms.organisation-eib': undefined
  'library.terms.organisation-adb': undefined
  'library.terms.organisation-afdb': undefined
  'library.terms.organisation-idb': undefined
  'library.terms.organisation-gcf': undefined
  'library.terms.organisation-interpol': undefined
  'library.terms.organisation-un-security-council': undefined
  'library.terms.organisation-united-nations': undefined
  'library.terms.organisation-other': undefined
  'library.terms.interim-yes': undefined
  'library.terms.interim-claimed': undefined
  'library.terms.interim-no': undefined
  'library.terms.un-member': undefined
  'library.terms.un-observer': undefined
  'library.terms.un-other': undefined
  'library.terms.source-treaty': undefined
  'library.terms.source-statute': undefined
  'library.terms.source-rules-of-procedure': undefined
  'library.terms.source-regulation': undefined
  'library.terms.source-declaration': undefined
  'library.terms.source-decision': undefined
  'library.terms.source-guidance': undefined
  'library.terms.source-resolution': undefined
  'library.terms.source-policy': undefined
  'library.terms.source-membership': undefined
  'passkeys.navigation': undefined
  'passkeys.title': undefined
  'passkeys.says': undefined
  'passkeys.none': undefined
  'passkeys.name': undefined
  'passkeys.added': undefined
  'passkeys.action': undefined
  'passkeys.backed-up': undefined
  'passkeys.copied': undefined
  'passkeys.new': undefined
  'passkeys.new-says': undefined
  'passkeys.device': undefined
  'passkeys.device-hint': undefined
  'passkeys.passphrase': undefined
  'passkeys.go': undefined
  'passkeys.without': undefined
  'passkeys.not-here': undefined
  'passkeys.make-title': undefined
  'passkeys.make-says': undefined
  'passkeys.make': undefined
  'passkeys.back': undefined
  'passkeys.failed': undefined
  'passkeys.not-made': undefined
  'passkeys.use': undefined
  'passkeys.use-title': undefined
  'passkeys.use-says': undefined
  'passkeys.otherwise': undefined
  'people.role.intake': undefined
  'people.role.caseworker': undefined
  'people.role.legal-adviser': undefined
  'people.role.interpreter': undefined
  'people.role.liaison': undefined
  'people.role.decision-maker': undefined
  'people.role.guardian': undefined
  'people.role.reparations': undefined
  'people.role.monitor': undefined
  'people.role.administrator': undefined
  'people.role-says.intake': undefined
  'people.role-says.caseworker': undefined
  'people.role-says.legal-adviser': undefined
  'people.role-says.interpreter': undefined
  'people.role-says.liaison': undefined
  'people.role-says.decision-maker': undefined
  'people.role-says.guardian': undefined
  'people.role-says.reparations': undefined
  'people.role-says.monitor': undefined
  'people.role-says.administrator': undefined
  'people.permission.see-own-sessions': undefined
  'people.permission.keep-passkeys': undefined
  'people.permission.see-staff': undefined
  'people.permission.invite': undefined
  'people.permission.admit': undefined
  'people.permission.change-roles': undefined
  'people.permission.remove-staff': undefined
  'people.permission.open-intake': undefined
  'people.permission.share-intake': undefined
  'people.permission.read-intake-queue': undefined
  'people.permission.assign': undefined
  'people.permission.work-on-case': undefined
  'people.permission.order-legal-hold': undefined
  'people.permission.decide-recovery': undefined
  'people.permission.plan-recovery': undefined
  'people.permission.stop-recovery': undefined
  'people.permission.set-recovery-delay': undefined
  'people.permission.read-metrics': undefined
  'people.refused.not-entitled': undefined
  'people.refused.signed-out': undefined
  'people.refused.form-not-ours': undefined
  'people.refused.organisation-unknown': undefined
  'people.refused.account-unknown': undefined
  'people.refused.last-administrator': undefined
  'people.refused.fingerprint-differs': undefined
  'people.refused.roles-missing': undefined
  'people.refused.name-missing': undefined
  'people.refused.sign-in-name-unfit': undefined
  'people.refused.sign-in-name-taken': undefined
  'people.refused.passphrase-too-short': undefined
  'people.refused.passphrase-too-long': undefined
  'people.refused.passphrase-too-plain': undefined
  'people.refused.passphrase-tells-name': undefined
  'people.refused.passphrases-differ': undefined
  'people.refused.second-factor-unfit': undefined
  'people.refused.code-wrong': undefined
  'people.refused.invitation-unreadable': undefined
  'people.refused.invitation-unknown': undefined
  'people.refused.invitation-used': undefined
  'people.refused.invitation-late': undefined
  'people.refused.sign-in-wrong': undefined
  'people.refused.sign-in-slowed': undefined
  'people.refused.codes-used-up': undefined
  'people.refused.passkeys-not-here': undefined
  'people.refused.passkeys-full': undefined
  'people.refused.passkey-unfit': undefined
  'people.refused.passkey-without-secret': undefined
  'people.refused.passkey-late': undefined
  'people.refused.passkey-wrong': undefined
  'people.refused.passkey-copied': undefined
  'people.refused.passphrase-wrong': undefined
  'people.refused.intake-not-open': undefined
  'people.refused.intake-not-held': undefined
  'people.refused.receipt-wrong': undefined
  'people.refused.recovery-not-planned': undefined
  'people.refused.recovery-plan-stale': undefined
  'people.refused.recovery-word-wrong': undefined
  'people.refused.recovery-open-already': undefined
  'people.refused.recovery-not-open': undefined
  'people.refused.recovery-code-unreadable': undefined
  'people.refused.recovery-code-unknown': undefined
  'people.refused.recovery-too-early': undefined
  'people.refused.recovery-stopped': undefined
  'people.refused.recovery-used': undefined
  'people.refused.recovery-list-unreadable': undefined
  'people.refused.recovery-list-slip': undefined
  'people.refused.recovery-lists-missing': undefined
  'people.refused.recovery-lists-unfit': undefined
  'people.refused.recovery-delay-unfit': undefined
  'people.refused.recovery-delay-set': undefined
  'people.refused.too-many-waiting': undefined
  'people.desk.navigation': undefined
  'people.desk.cases': undefined
  'people.desk.people': undefined
  'people.desk.sessions': undefined
  'people.desk.sign-out': undefined
  'people.desk.refused': undefined
  'people.desk.home': undefined
  'people.desk.kept': undefined
  'people.sign-in.title': undefined
  'people.sign-in.name': undefined
  'people.sign-in.passphrase': undefined
  'people.sign-in.go': undefined
  'people.sign-in.code-title': undefined
  'people.sign-in.code': undefined
  'people.sign-in.code-hint': undefined
  'people.sign-in.awaiting-title': undefined
  'people.fingerprint.own': undefined
  'people.fingerprint.label': undefined
  'people.fingerprint.then': undefined
  'people.join.title': undefined
  'people.join.code': undefined
  'people.join.code-hint': undefined
  'people.join.about': { organisation: string | number }
  'people.join.display-name': undefined
  'people.join.display-name-hint': undefined
  'people.join.sign-in-name-hint': undefined
  'people.join.passphrase-hint': undefined
  'people.join.repeat': undefined
  'people.join.warning': undefined
  'people.join.device': undefined
  'people.join.device-says': undefined
  'people.join.picture': undefined
  'people.join.key': undefined
  'people.join.first-code': undefined
  'people.join.go': undefined
  'people.join.done-title': undefined
  'people.people.title': undefined
  'people.people.staff': undefined
  'people.people.name': undefined
  'people.people.roles': undefined
  'people.people.action': undefined
  'people.people.you': undefined
  'people.people.awaiting': undefined
  'people.people.compare': { name: string | number }
  'people.people.admit': undefined
  'people.people.refuse': undefined
  'people.people.invitations': undefined
  'people.people.good-until': undefined
  'people.people.withdraw': undefined
  'people.people.invite': undefined
  'people.people.invite-go': undefined
  'people.people.invited-title': undefined
  'people.people.invited-says': { date: Day }
  'people.people.invited-code': undefined
  'people.people.invited-link': undefined
  'people.people.intake': undefined
  'people.people.intake-says': undefined
  'people.people.share': { name: string | number }
  'people.people.intake-none': undefined
  'people.people.change-title': { name: string | number }
  'people.people.change-says': undefined
  'people.people.save': undefined
  'people.people.remove': { name: string | number }
  'people.people.remove-title': { name: string | number }
  'people.people.remove-says': undefined
  'people.people.remove-go': undefined
  'people.people.back': undefined
  'people.sessions.title': undefined
  'people.sessions.says': undefined
  'people.sessions.started': undefined
  'people.sessions.seen': undefined
  'people.sessions.action': undefined
  'people.sessions.this-one': undefined
  'people.sessions.end-others': undefined
  'portal.yes': undefined
  'portal.no': undefined
  'portal.unknown': undefined
  'portal.choose-all': undefined
  'portal.choose-one': undefined
  'portal.continue': undefined
  'portal.start-again': undefined
  'portal.to-result': undefined
  'portal.change': undefined
  'portal.home-title': undefined
  'portal.home-lead': undefined
  'portal.home-start': undefined
  'portal.home-time': undefined
  'portal.home-urgent': undefined
  'portal.home-library': undefined
  'portal.home-library-says': undefined
  'portal.home-programs': undefined
  'portal.way-title': undefined
  'portal.date-hint': undefined
  'portal.date-not-a-number': undefined
  'portal.date-year-missing': undefined
  'portal.date-month-missing': undefined
  'portal.date-year-out-of-range': undefined
  'portal.date-no-such-month': undefined
  'portal.date-no-such-day': undefined
  'portal.phone-title': undefined
  'portal.phone-why': undefined
  'portal.phone-safe': undefined
  'portal.phone-unsure': undefined
  'portal.phone-watched': undefined
  'portal.another-way-title': undefined
  'portal.another-way-device': undefined
  'portal.another-way-person': undefined
  'portal.another-way-delete': undefined
  'portal.another-way-go-on': undefined
  'portal.who-title': undefined
  'portal.who-victim': undefined
  'portal.who-relative': undefined
  'portal.who-representative': undefined
  'portal.who-organisation': undefined
  'portal.who-trade-union': undefined
  'portal.consent-title': undefined
  'portal.consent-given': undefined
  'portal.consent-impossible': undefined
  'portal.consent-refused': undefined
  'portal.area-title': undefined
  'portal.what-title': undefined
  'portal.where-title': undefined
  'portal.where-why': undefined
  'portal.where-label': undefined
  'portal.where-high-seas': undefined
  'portal.where-online': undefined
  'portal.responsible-title': undefined
  'portal.responsible-why': undefined
  'portal.responsible-state-here': { state: string | number }
  'portal.responsible-state': undefined
  'portal.responsible-state-hint': undefined
  'portal.responsible-company': undefined
  'portal.responsible-person': undefined
  'portal.responsible-organisation': undefined
  'portal.responsible-organisation-hint': undefined
  'portal.responsible-armed-group': undefined
  'portal.other-state-title': undefined
  'portal.other-state-label': undefined
  'portal.company-title': undefined
  'portal.company-hint': undefined
  'portal.company-role-title': undefined
  'portal.company-role-direct': undefined
  'portal.company-role-parent': undefined
  'portal.company-role-employer': undefined
  'portal.company-role-recruiter': undefined
  'portal.company-role-aider': undefined
  'portal.company-role-buyer': undefined
  'portal.organisation-title': undefined
  'portal.organisation-european-union': undefined
  'portal.organisation-frontex': undefined
  'portal.organisation-interpol': undefined
  'portal.organisation-un-security-council': undefined
  'portal.organisation-united-nations': undefined
  'portal.organisation-bank': undefined
  'portal.organisation-other': undefined
  'portal.person-authority-title': undefined
  'portal.person-official': undefined
  'portal.person-official-none': undefined
  'portal.person-nationality': undefined
  'portal.person-role-title': undefined
  'portal.person-role-direct': undefined
  'portal.person-role-aider': undefined
  'portal.person-adult': undefined
  'portal.link-title': undefined
  'portal.link-why': undefined
  'portal.link-state-agent-control': undefined
  'portal.link-effective-control-of-area': undefined
  'portal.link-state-vessel-or-aircraft': undefined
  'portal.link-border': undefined
  'portal.link-distress-call': undefined
  'portal.link-removal-from-territory': undefined
  'portal.link-help-to-foreign-authority': undefined
  'portal.link-visa-application-abroad': undefined
  'portal.link-nationals-held-abroad': undefined
  'portal.link-surveillance-from-territory': undefined
  'portal.link-transboundary-pollution': undefined
  'portal.link-greenhouse-gas-emissions': undefined
  'portal.link-corporate-nationality': undefined
  'portal.when-title': undefined
  'portal.when-why': undefined
  'portal.when-label': undefined
  'portal.goes-on-title': undefined
  'portal.goes-on-yes': undefined
  'portal.goes-on-once': undefined
  'portal.goes-on-no': undefined
  'portal.goes-on-until': undefined
  'portal.goes-on-until-hint': undefined
  'portal.learned-title': undefined
  'portal.notice-title': undefined
  'portal.danger-title': undefined
  'portal.danger-now': undefined
  'portal.danger-none': undefined
  'portal.pattern-title': undefined
  'portal.conflict-title': undefined
  'portal.violent-title': undefined
  'portal.reported-title': undefined
  'portal.serious-title': undefined
  'portal.under-investigation-title': undefined
  'portal.child-title': undefined
  'portal.woman-title': undefined
  'portal.disability-title': undefined
  'portal.nationality-title': undefined
  'portal.nationality-label': undefined
  'portal.nationality-none': undefined
  'portal.residence-title': undefined
  'portal.residence-label': undefined
  'portal.how-many-title': undefined
  'portal.how-many-one': undefined
  'portal.how-many-several': undefined
  'portal.court-title': undefined
  'portal.court-why': undefined
  'portal.court-none': undefined
  'portal.court-pending': undefined
  'portal.court-decided': undefined
  'portal.court-blocked': undefined
  'portal.blocked-title': undefined
  'portal.decision-title': undefined
  'portal.decision-why': undefined
  'portal.decision-taken': undefined
  'portal.decision-served': undefined
  'portal.decision-served-hint': undefined
  'portal.late-title': undefined
  'portal.late-impossible': undefined
  'portal.late-exceptional': undefined
  'portal.late-none': undefined
  'portal.elsewhere-title': undefined
  'portal.elsewhere-why': undefined
  'portal.elsewhere-where-title': undefined
  'portal.elsewhere-other': undefined
  'portal.elsewhere-how-title': undefined
  'portal.elsewhere-pending': undefined
  'portal.elsewhere-decided': undefined
  'portal.elsewhere-rejected': undefined
  'portal.elsewhere-withdrawn': undefined
  'portal.elsewhere-end-title': undefined
  'portal.elsewhere-end-date': undefined
  'portal.elsewhere-merits': undefined
  'portal.elsewhere-by': undefined
  'portal.elsewhere-by-me': undefined
  'portal.elsewhere-by-union': undefined
  'portal.elsewhere-by-without-mandate': undefined
  'portal.elsewhere-by-others': undefined
  'portal.name-title': undefined
  'portal.name-why': undefined
  'portal.name-open': undefined
  'portal.name-not-public': undefined
  'portal.name-withheld': undefined
  'portal.name-anonymous': undefined
  'portal.name-undecided': undefined
  'portal.bank-title': undefined
  'portal.bank-why': undefined
  'portal.bank-none': undefined
  'portal.project-title': undefined
  'portal.project-approved': undefined
  'portal.project-closed': undefined
  'portal.project-closed-hint': undefined
  'portal.project-contacted': undefined
  'portal.wishes-title': undefined
  'portal.wishes-why': undefined
  'portal.wishes-nothing': undefined
  'portal.wishes-first': undefined
  'portal.wishes-second': undefined
  'portal.wishes-third': undefined
  'portal.check-title': undefined
  'portal.check-says': undefined
  'portal.check-show': undefined
  'portal.not-answered': undefined
  'portal.cannot-title': undefined
  'problems.missing': undefined
  'problems.wrong-kind': undefined
  'problems.unknown-field': undefined
  'problems.unknown-value': { known: string | number }
  'problems.too-long': { most: string | number }
  'problems.too-many': { most: string | number }
  'problems.too-few': { least: string | number }
  'problems.not-a-label': undefined
  'problems.not-a-code': undefined
  'problems.not-a-number': undefined
  'problems.date': undefined
  'problems.date-span-empty': undefined
  'problems.date-span-reversed': undefined
  'problems.duplicate-id': { id: string | number }
  'problems.unknown-reference': { id: string | number }
  'problems.unknown-state': undefined
  'problems.unknown-right': { id: string | number }
  'problems.unknown-forum': { id: string | number }
  'problems.unknown-remedy': { id: string | number }
  'problems.ends-before-it-begins': undefined
  'problems.in-the-future': undefined
  'problems.served-before-taken': undefined
  'problems.decided-before-lodged': undefined
  'problems.learned-before-it-happened': undefined
  'problems.born-after-it-happened': undefined
  'problems.state-missing': undefined
  'problems.organisation-missing': undefined
  'problems.state-not-for-this-kind': undefined
  'problems.still-going-on-but-ended': undefined
  'problems.final-but-not-decided': undefined
  'problems.no-event-against-respondent': { id: string | number }
  'procedures.fields.ground': undefined
  'procedures.fields.extent': undefined
  'procedures.fields.consulted': undefined
  'procedures.fields.reasons': undefined
  'procedures.fields.weighed-safety': undefined
  'procedures.fields.weighed-welfare': undefined
  'procedures.fields.weighed-best-interests': undefined
  'procedures.fields.weighed-proportionality': undefined
  'procedures.extents.whole': undefined
  'procedures.extents.part': undefined
  'procedures.other-ground': undefined
  'procedures.problems.missing': undefined
  'procedures.problems.not-asked': undefined
  'procedures.problems.wrong-kind': undefined
  'procedures.problems.too-long': undefined
  'procedures.problems.not-a-choice': undefined
  'procedures.problems.consult-first': undefined
  'procedures.problems.consent-missing': undefined
  'procedures.problems.not-in-future': undefined
  'procedures.obstacles.wrong-party': undefined
  'procedures.obstacles.wrong-status': undefined
  'procedures.obstacles.needs-act': undefined
  'procedures.obstacles.needs-another-person': undefined
  'procedures.obstacles.on-hold': undefined
  'procedures.obstacles.consent-missing': undefined
  'procedures.obstacles.past-its-time': undefined
  'procedures.obstacles.no-extension-left': undefined
  'procedures.durations.hours': { count: number }
  'procedures.durations.calendar-days': { count: number }
  'procedures.durations.working-days': { count: number }
  'procedures.durations.weeks': { count: number }
  'procedures.durations.months': { count: number }
  'procedures.within': { duration: string | number }
  'procedures.until-said': undefined
  'procedures.extended': { duration: string | number; times: number }
  'procedures.stands-still': undefined
  'procedures.effects.warn': { parties: string | number }
  'procedures.effects.escalate': { parties: string | number }
  'procedures.effects.deemed-accepted': undefined
  'procedures.effects.lapses': { status: string | number }
  'procedures.effects.none': undefined
  'procedures.guideline.who-takes-part': undefined
  'procedures.guideline.steps': undefined
  'procedures.guideline.can-be-done-by': undefined
  'procedures.guideline.when': undefined
  'procedures.guideline.when-begin': undefined
  'procedures.guideline.when-any': undefined
  'procedures.guideline.by-when': undefined
  'procedures.guideline.says': undefined
  'procedures.guideline.optional': undefined
  'procedures.guideline.sealed': undefined
  'procedures.guideline.open-clock': undefined
  'procedures.guideline.open-permission': undefined
  'procedures.guideline.open-statistic': undefined
  'procedures.guideline.grounds': undefined
  'procedures.guideline.grounds-open': undefined
  'procedures.guideline.mandatory': undefined
  'procedures.guideline.may': undefined
  'procedures.guideline.on-application': undefined
  'procedures.guideline.consult-first': undefined
  'procedures.guideline.challenge': undefined
  'procedures.guideline.four-eyes': undefined
  'procedures.guideline.other-person': { acts: string | number }
  'procedures.guideline.weighs': undefined
  'procedures.guideline.needs': undefined
  'procedures.guideline.requires-consent': undefined
  'procedures.guideline.requires-consent-if': undefined
  'procedures.guideline.barred-by-hold': undefined
  'procedures.guideline.leads-to': undefined
  'procedures.guideline.tells': undefined
  'procedures.guideline.clocks': undefined
  'procedures.guideline.owed': undefined
  'procedures.guideline.owed-told': undefined
  'procedures.guideline.owed-heard': undefined
  'procedures.guideline.owed-copy': undefined
  'procedures.guideline.owed-challenge': undefined
  'procedures.guideline.basis': undefined
  'procedures.guideline.statuses': undefined
  'procedures.guideline.binds': { party: string | number }
  'procedures.guideline.weighings.safety': undefined
  'procedures.guideline.weighings.welfare': undefined
  'procedures.guideline.weighings.best-interests': undefined
  'procedures.guideline.weighings.proportionality': undefined
  'questions.what-happened': undefined
  'questions.when-it-happened': undefined
  'questions.still-goes-on': undefined
  'questions.when-you-learned': undefined
  'questions.where-it-happened': undefined
  'questions.link-to-state': undefined
  'questions.who-is-responsible': undefined
  'questions.part-of-pattern': undefined
  'questions.armed-conflict': undefined
  'questions.violent-crime': undefined
  'questions.reported': undefined
  'questions.significant-disadvantage': undefined
  'questions.age-then': undefined
  'questions.gender': undefined
  'questions.disability': undefined
  'questions.nationality': undefined
  'questions.residence': undefined
  'questions.how-many': undefined
  'questions.domestic-remedies': undefined
  'questions.final-decision': undefined
  'questions.why-late': undefined
  'questions.other-proceedings': undefined
  'questions.other-proceeding-merits': undefined
  'questions.other-proceeding-settled': undefined
  'questions.other-proceeding-by': undefined
  'questions.other-proceeding-end': undefined
  'questions.new-information': undefined
  'questions.filing-by': undefined
  'questions.consent': undefined
  'questions.organisation': undefined
  'questions.company-domicile': undefined
  'questions.respondent-nationality': undefined
  'questions.respondent-age': undefined
  'questions.respondent-authority': undefined
  'questions.respondent-role': undefined
  'questions.respondent-presence': undefined
  'questions.project': undefined
  'questions.project-dates': undefined
  'questions.prior-contact': undefined
  'questions.notice': undefined
  'questions.investigation-before-withdrawal': undefined
  'questions.legal-check': undefined
  'questions.law-of-state': undefined
  'questions.conflicting-sources': undefined
  'reasons.forum-operates': undefined
  'reasons.forum-closed': undefined
  'reasons.forum-operation-unknown': undefined
  'reasons.respondent-fits': { kind: string | number }
  'reasons.respondent-kind-wrong': { kind: string | number }
  'reasons.respondent-too-young': { age: string | number }
  'reasons.respondent-age-unknown': { age: string | number }
  'reasons.respondent-without-authority': undefined
  'reasons.respondent-authority-unknown': undefined
  'reasons.respondent-role-wrong': { role: string | number }
  'reasons.respondent-role-unknown': undefined
  'reasons.respondent-not-convicted': { forum: string | number }
  'reasons.state-is-party': { state: string | number; instrument: string | number }
  'reasons.state-not-party': { state: string | number; instrument: string | number }
  'reasons.state-not-party-unsure': { instrument: string | number; state: string | number }
  'reasons.state-status-disputed': { state: string | number; instrument: string | number }
  'reasons.state-withdrew': { state: string | number; instrument: string | number; date: string | number }
  'reasons.state-withdrew-late-facts': { state: string | number; instrument: string | number; date: string | number }
  'reasons.state-consideration-unknown': { state: string | number; instrument: string | number; date: string | number }
  'reasons.state-was-not-yet-party': { state: string | number; instrument: string | number; date: string | number }
  'reasons.state-unknown': undefined
  'reasons.organisation-not-a-state': { instrument: string | number; kind: string | number }
  'reasons.last-safe-day': { state: string | number; instrument: string | number; date: string | number }
  'reasons.victim-fits': undefined
  'reasons.victim-kind-wrong': undefined
  'reasons.victim-number-too-small': { number: string | number }
  'reasons.victim-number-unknown': { number: string | number }
  'reasons.victim-not-concerned': { concern: string | number }
  'reasons.victim-concern-unknown': { concern: string | number }
  'reasons.victim-residence-wrong': undefined
  'reasons.victim-residence-unknown': undefined
  'reasons.victim-nationality-wrong': undefined
  'reasons.victim-nationality-unknown': undefined
  'reasons.link-accepted': { state: string | number; link: string | number }
  'reasons.link-rejected': { state: string | number; link: string | number }
  'reasons.link-undecided': { state: string | number; link: string | number }
  'reasons.link-unknown': { state: string | number }
  'reasons.place-unknown': undefined
  'reasons.outside-territory-reserved': { state: string | number }
  'reasons.subject-within': { right: string | number }
  'reasons.subject-outside': { right: string | number }
  'reasons.subject-perhaps-outside': { right: string | number }
  'reasons.facts-in-time': undefined
  'reasons.facts-before': { date: string | number }
  'reasons.facts-after': { date: string | number }
  'reasons.facts-straddle-start': { date: string | number }
  'reasons.facts-straddle-end': { date: string | number }
  'reasons.facts-date-unclear': { date: string | number }
  'reasons.facts-perhaps-continuing': { date: string | number }
  'reasons.facts-start-unknown': undefined
  'reasons.facts-own-decision-after': { date: string | number }
  'reasons.remedies-not-required': undefined
  'reasons.remedies-exhausted': { state: string | number }
  'reasons.remedies-excused': { state: string | number; exception: string | number }
  'reasons.remedies-exception-claimed': { state: string | number; exception: string | number }
  'reasons.remedies-pending': { state: string | number }
  'reasons.remedies-pending-at-examination': { state: string | number }
  'reasons.remedies-not-tried': { state: string | number }
  'reasons.remedies-unknown': { state: string | number }
  'reasons.contact-first': undefined
  'reasons.contact-made': undefined
  'reasons.contact-unknown': undefined
  'reasons.report-first': undefined
  'reasons.reported': undefined
  'reasons.report-unknown': undefined
  'reasons.no-time-limit': undefined
  'reasons.in-time': { date: string | number }
  'reasons.too-late': { date: string | number }
  'reasons.too-late-unless-excused': { date: string | number }
  'reasons.time-limit-straddled': { date: string | number }
  'reasons.time-limit-not-begun': undefined
  'reasons.time-limit-start-unknown': undefined
  'reasons.time-limit-national': undefined
  'reasons.reasonable-time': { start: string | number; risk: string | number }
  'reasons.delay-is-abuse': { date: string | number }
  'reasons.act-at-once': { date: string | number }
  'reasons.window-not-open': { date: string | number }
  'reasons.continuing-no-clock': undefined
  'reasons.not-elsewhere': undefined
  'reasons.elsewhere-allowed': undefined
  'reasons.elsewhere-not-same': { body: string | number }
  'reasons.elsewhere-not-counted': { body: string | number }
  'reasons.elsewhere-pending-bars': { body: string | number }
  'reasons.elsewhere-decided-bars': { body: string | number }
  'reasons.elsewhere-reserved': { state: string | number; body: string | number }
  'reasons.elsewhere-merits-unknown': { body: string | number }
  'reasons.elsewhere-settled-unknown': { body: string | number }
  'reasons.elsewhere-undecided-law': { body: string | number }
  'reasons.elsewhere-only-procedure': { body: string | number }
  'reasons.elsewhere-bars-some-victims': { body: string | number; victims: string | number }
  'reasons.elsewhere-new-information': { body: string | number }
  'reasons.elsewhere-not-told': undefined
  'reasons.elsewhere-withdrawn': { body: string | number }
  'reasons.name-given': undefined
  'reasons.name-needed': undefined
  'reasons.name-must-be-given': undefined
  'reasons.name-goes-to-respondent': undefined
  'reasons.name-stays-with-forum': undefined
  'reasons.name-not-needed': undefined
  'reasons.filer-fits': undefined
  'reasons.filer-wrong': undefined
  'reasons.filer-condition': undefined
  'reasons.filer-observer-status-needed': { body: string | number }
  'reasons.filer-observer-status-unknown': { body: string | number }
  'reasons.filer-lawyer-needed': undefined
  'reasons.consent-given': undefined
  'reasons.consent-excused': undefined
  'reasons.consent-needed': undefined
  'reasons.consent-refused': undefined
  'reasons.consent-not-needed': undefined
  'reasons.disadvantage-significant': undefined
  'reasons.disadvantage-trivial': undefined
  'reasons.disadvantage-assumed': undefined
  'reasons.project-financed': { bank: string | number }
  'reasons.project-not-financed': { bank: string | number }
  'reasons.project-unknown': { bank: string | number }
  'reasons.gravity-reached': undefined
  'reasons.gravity-not-reached': undefined
  'reasons.gravity-unknown': undefined
  'reasons.alternative-open': { alternatives: string | number }
  'reasons.alternatives-closed': undefined
  'reasons.alternatives-unknown': { alternatives: string | number }
  'reasons.respondent-out-of-reach': { states: string | number }
  'reasons.respondent-reach-unknown': { states: string | number }
  'reasons.project-paid-unknown': { bank: string | number }
  'reasons.project-paid-out': { bank: string | number }
  'recovery.navigation': undefined
  'recovery.title': undefined
  'recovery.under-way': undefined
  'recovery.yours': undefined
  'recovery.asked': { name: string | number; at: string | number }
  'recovery.not-before': { at: string | number }
  'recovery.yours-says': undefined
  'recovery.theirs-says': undefined
  'recovery.stop': undefined
  'recovery.own': undefined
  'recovery.own-says': undefined
  'recovery.own-none': undefined
  'recovery.own-made': { at: string | number }
  'recovery.make': undefined
  'recovery.make-again': undefined
  'recovery.colleague': undefined
  'recovery.colleague-says': undefined
  'recovery.open': { name: string | number }
  'recovery.opened-title': undefined
  'recovery.opened-says': undefined
  'recovery.opened-link': undefined
  'recovery.delay': undefined
  'recovery.delay-usual': { hours: number }
  'recovery.delay-chosen': { hours: number }
  'recovery.hours': undefined
  'recovery.hours-hint': { shortest: number; longest: number }
  'recovery.choose': undefined
  'recovery.back': undefined
  'recovery.notice.own': undefined
  'recovery.notice.colleague': undefined
  'recovery.notice.altered': undefined
  'recovery.notice.see': undefined
  'recovery.lists.title': undefined
  'recovery.lists.says': undefined
  'recovery.lists.once': undefined
  'recovery.lists.list': { number: number }
  'recovery.lists.for-trustee': undefined
  'recovery.lists.confirm': undefined
  'recovery.lists.confirm-says': undefined
  'recovery.lists.word': { list: number; word: number }
  'recovery.lists.hold': undefined
  'recovery.return.title': undefined
  'recovery.return.says': undefined
  'recovery.return.code': undefined
  'recovery.return.not-yet': undefined
  'recovery.return.meanwhile': undefined
  'recovery.return.lists': undefined
  'recovery.return.lists-says': undefined
  'recovery.return.list': { number: number }
  'recovery.return.passphrase': undefined
  'recovery.return.then': undefined
  'recovery.return.go': undefined
  'recovery.return.done': undefined
  'recovery.return.done-says': undefined
  'result.title': undefined
  'result.first-title': undefined
  'result.first-none': undefined
  'result.next-clock': { forum: string | number; date: string | number }
  'result.ask-help': undefined
  'result.picture-title': undefined
  'result.picture-says': undefined
  'result.picture-today': undefined
  'result.picture-description': undefined
  'result.table-step': undefined
  'result.table-forum': undefined
  'result.table-what': undefined
  'result.table-by': undefined
  'result.table-no-date': undefined
  'result.now': undefined
  'result.prepare': undefined
  'result.find-out': undefined
  'result.after': undefined
  'result.calendar-title': undefined
  'result.calendar-none': undefined
  'result.calendar-save': undefined
  'result.calendar-save-neutral': undefined
  'result.calendar-neutral-says': undefined
  'result.print-says': undefined
  'result.paper': undefined
  'result.doors-title': undefined
  'result.open-title': undefined
  'result.not-yet-title': undefined
  'result.uncertain-title': undefined
  'result.closed-title': undefined
  'result.closed-says': undefined
  'result.why': undefined
  'result.how-to-start': undefined
  'result.could-bring': undefined
  'result.cannot': undefined
  'result.evidence': undefined
  'result.urgent': undefined
  'result.cost': undefined
  'result.duration': undefined
  'result.danger': undefined
  'result.binding': undefined
  'result.follow-up': undefined
  'result.mistakes': undefined
  'result.more': { forum: string | number }
  'result.check-flag': undefined
  'result.check-flag-partly': undefined
  'result.against': { who: string | number }
  'result.lawyer-title': undefined
  'result.state-of': { state: string | number }
  'result.last-day': { date: string | number; left: string | number }
  'result.perhaps-last-day': { date: string | number; left: string | number }
  'result.summary': { open: number; notyet: number; uncertain: number }
  'time.today': undefined
  'time.left': { time: string | number }
  'time.passed': { time: string | number }
  'time.between': { from: Day; to: Day }
  'time.from': { from: Day }
  'time.until': { to: Day }
  'time.any-day': undefined
  'time.at': { day: string | number; hour: string | number }
  'time.ago.year': { count: number }
  'time.ago.month': { count: number }
  'time.ago.day': { count: number }
  'time.ago.hour': { count: number }
  'time.ago.minute': { count: number }
}

/** Messages with tags: they become elements. */
export type RichMessages = {
  'case.return.lost': { a: Tag }
  'desk.worklist.open': { code: Tag; label: string | number }
  'filing.start.desk': { name: string | number }
  'filing.start.clock': { a: Tag }
  'filing.none.elsewhere': { a: Tag }
  'filing.sent.readers-desk': { name: string | number }
  'layout.leave-by-key': undefined
  'passkeys.remove': { hidden: Tag; name: string | number }
  'people.sign-in.invited': { a: Tag }
  'people.sign-in.lost': { a: Tag }
  'people.people.change': { hidden: Tag; name: string | number }
  'people.sessions.end': { hidden: Tag; time: string | number }
}
