/** Every sentence an answer can give as a reason; each has a message in `locales/<language>/reasons.json`. */
export const reasonCodes = [
  'forum-operates', 'forum-closed', 'forum-operation-unknown',
  'respondent-fits', 'respondent-kind-wrong', 'respondent-too-young', 'respondent-age-unknown', 'respondent-without-authority', 'respondent-authority-unknown',
  'respondent-role-wrong', 'respondent-role-unknown', 'respondent-not-convicted', 'respondent-out-of-reach', 'respondent-reach-unknown',
  'state-is-party', 'state-not-party', 'state-not-party-unsure', 'state-status-disputed', 'state-withdrew', 'state-withdrew-late-facts',
  'state-consideration-unknown', 'state-was-not-yet-party', 'state-unknown', 'organisation-not-a-state', 'last-safe-day',
  'victim-fits', 'victim-kind-wrong', 'victim-number-too-small', 'victim-number-unknown', 'victim-not-concerned', 'victim-concern-unknown', 'victim-residence-wrong', 'victim-residence-unknown',
  'victim-nationality-wrong', 'victim-nationality-unknown',
  'link-accepted', 'link-rejected', 'link-undecided', 'link-unknown', 'place-unknown', 'outside-territory-reserved',
  'subject-within', 'subject-outside', 'subject-perhaps-outside',
  'facts-in-time', 'facts-before', 'facts-after', 'facts-straddle-start', 'facts-straddle-end', 'facts-date-unclear', 'facts-perhaps-continuing', 'facts-start-unknown', 'facts-own-decision-after',
  'remedies-not-required', 'remedies-exhausted', 'remedies-excused', 'remedies-exception-claimed', 'remedies-pending', 'remedies-pending-at-examination', 'remedies-not-tried', 'remedies-unknown', 'contact-first', 'contact-made', 'contact-unknown', 'report-first', 'reported', 'report-unknown',
  'no-time-limit', 'in-time', 'too-late', 'too-late-unless-excused', 'time-limit-straddled', 'time-limit-not-begun', 'time-limit-start-unknown', 'time-limit-national', 'reasonable-time', 'delay-is-abuse', 'act-at-once', 'window-not-open', 'continuing-no-clock',
  'not-elsewhere', 'elsewhere-allowed', 'elsewhere-not-same', 'elsewhere-not-counted', 'elsewhere-pending-bars', 'elsewhere-decided-bars', 'elsewhere-reserved', 'elsewhere-merits-unknown', 'elsewhere-settled-unknown', 'elsewhere-undecided-law', 'elsewhere-only-procedure', 'elsewhere-bars-some-victims', 'elsewhere-new-information', 'elsewhere-not-told', 'elsewhere-withdrawn',
  'name-given', 'name-needed', 'name-must-be-given', 'name-goes-to-respondent', 'name-stays-with-forum', 'name-not-needed',
  'filer-fits', 'filer-wrong', 'filer-condition', 'filer-observer-status-needed', 'filer-observer-status-unknown', 'filer-lawyer-needed',
  'consent-given', 'consent-excused', 'consent-needed', 'consent-refused', 'consent-not-needed',
  'disadvantage-significant', 'disadvantage-trivial', 'disadvantage-assumed',
  'project-financed', 'project-not-financed', 'project-unknown', 'project-paid-unknown', 'project-paid-out',
  'gravity-reached', 'gravity-not-reached', 'gravity-unknown',
  'alternative-open', 'alternatives-closed', 'alternatives-unknown',
] as const

export type ReasonCode = (typeof reasonCodes)[number]
