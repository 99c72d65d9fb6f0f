import type { Answers } from '../../kit/html/go.tsx'

/** What has been answered so far: names and values as they travel in the body of each request. Nothing of it is kept. */
export type Form = {
  readonly get: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  /** Everything, for the hidden fields of the next page. */
  readonly answers: (except?: ReadonlySet<string>) => Answers
}

/** So much can be typed into one field; what is longer is cut, since no question asks for a text. */
const longestValue = 200

/** Reads the fields of a request; anything may be missing or strange. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): Form {
  const values = new Map(
    Object.entries(fields).map(([name, value]) => [
      name,
      [value]
        .flat()
        .map((each) => each.trim().slice(0, longestValue))
        .filter((each) => each !== ''),
    ]),
  )
  return {
    get: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
    answers: (except) =>
      [...values].flatMap(([name, all]) => (except?.has(name) ? [] : all.map((value) => [name, value] as const))),
  }
}
