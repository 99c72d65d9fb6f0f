import type { JSX } from 'preact'
import { Tag, type Tone } from '../../kit/html/tag.tsx'
import type { Text } from '../../kit/text/text.ts'

const tones = {
  'at-once': 'danger',
  soon: 'urgent',
  possible: 'question',
  'none-known': 'quiet',
  'not-said': 'question',
} as const satisfies Record<string, Tone>

/** How great the danger is, as a word with a shape. */
export function DangerTag({ danger, t }: { readonly danger: string; readonly t: Text }): JSX.Element {
  const code = isKnown(danger) ? danger : 'not-said'
  return <Tag tone={tones[code]}>{t(`desk.danger.${code}`)}</Tag>
}

function isKnown(danger: string): danger is keyof typeof tones {
  return Object.hasOwn(tones, danger)
}
