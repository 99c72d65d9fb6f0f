import type { Duration } from '../kit/duration.ts'
import type { Language } from '../kit/text/language.ts'
import { text } from '../kit/text/text.ts'

/** "3 working days", "48 hours". */
export function durationInWords({ count, unit }: Duration, language: Language): string {
  return text(language)(`procedures.durations.${unit}`, { count })
}
