import type { JSX } from 'preact'

/** The groups of a fingerprint, left to right in every language. */
export function Fingerprint({ groups }: { readonly groups: readonly string[] }): JSX.Element {
  return (
    <p class="amparo-desk__code">
      <bdi dir="ltr">{groups.join(' ')}</bdi>
    </p>
  )
}
