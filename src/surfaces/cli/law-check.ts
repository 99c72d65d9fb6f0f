import { stderr, stdout } from 'node:process'
import { checkExample } from '../../forums/examples.ts'
import { countChecks, type CheckCount } from '../../law/checked.ts'
import { lawFolder, LawRefused, readLaw, sayFault } from '../../law/the-law.ts'
import type { Library } from '../../law/library.ts'

/** `amparo law check`: every fault, every example that fails, and how much was read in its source. Exit code 1 on any fault. */
export function lawCheck(): number {
  let library: Library
  try {
    const law = readLaw(lawFolder)
    law.inLanguage('ar')
    library = law.library
  } catch (error) {
    if (!(error instanceof LawRefused)) throw error
    for (const fault of error.faults) stderr.write(`${sayFault(fault)}\n`)
    return 1
  }
  const failures = [...library.forums.values()].flatMap((forum) =>
    forum.examples.flatMap((example) =>
      checkExample(forum, example, library).map((wrong) => `law/forums/${forum.id}.yaml: ${example.name}: ${wrong}`),
    ),
  )
  for (const failure of failures) stderr.write(`${failure}\n`)
  const counts = countChecks(library)
  stdout.write(report(counts))
  return failures.length > 0 ? 1 : 0
}

function report(counts: ReturnType<typeof countChecks>): string {
  const row = ({ name, verified, partly, unverified }: CheckCount): string => {
    const all = verified + partly + unverified
    const share = (part: number): string =>
      `${String(part).padStart(6)} ${String(all === 0 ? 0 : Math.round((100 * part) / all)).padStart(3)} %`
    return `${name.padEnd(52)}${share(verified)}${share(partly)}${share(unverified)}`
  }
  const head = `${''.padEnd(52)}${'verified'.padStart(12)}${'partly'.padStart(12)}${'unverified'.padStart(12)}`
  const unread = counts.unverified.map(({ file, what }) => `  ${file}: ${what}`)
  return [
    head,
    ...counts.folders.map(row),
    '',
    head,
    ...counts.forums.map(row),
    '',
    `Unverified rules of forums (${unread.length}):`,
    ...unread,
    '',
  ].join('\n')
}
