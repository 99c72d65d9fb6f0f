import type { JSX } from 'preact'
import { encode } from 'uqr'

const border = 4

/** A text as a picture to be scanned: dark on light in every colour scheme, else cameras do not read it. */
export function QrCode({ content, label }: { readonly content: string; readonly label: string }): JSX.Element {
  const { data, size } = encode(content, { ecc: 'M', border })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="amparo-desk__picture" viewBox={`0 0 ${size} ${size}`} width="220" height="220">
      <title>{label}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={squares.join('')} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  )
}
