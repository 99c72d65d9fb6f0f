import { stderr, stdout } from 'node:process'
import { CommandRefused } from './command-refused.ts'
import { doors } from './doors.ts'
import { lawCheck } from './law-check.ts'
import { lawKeep } from './law-keep.ts'
import { lawShow } from './law-show.ts'

const help = `Amparo: which doors are open to a person whose human rights were violated.

  amparo doors FACTS.json [--on DATE] [--json | --text | --ics] [--lang en|ar] [--neutral]
      Asks every forum. FACTS.json may be - for standard input. Many matters, one a line
      (JSON Lines), are answered one a line. --ics gives the last days as a calendar file;
      --neutral names no forum in it.
  amparo law check
      Everything that is wrong in law/, and how much of it was checked in its sources.
  amparo law show ID
      One forum, right, remedy, state, source or procedure.
  amparo law keep
      Keeps every procedure as it is now, so that what is decided under it stays readable
      after it has changed. Run it after every change in law/procedures.
  amparo verify-export FILE
      Checks an exported case with nothing but itself: that no entry was altered, left out or
      moved, and who could read it. FILE may be - for standard input.
  amparo serve
      Serves the house in production; docs/operating.md says what it needs.
  amparo admin
      Looks after a node: its tables, keys, backups, first administrator. Says how.

Facts are described in protocol/schemas/matter.json; examples/ holds some.
Exit code: 0 answered, 1 a failure, 2 facts or options that cannot be used.
`

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  switch (command) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      stdout.write(help)
      return 0
    case 'doors':
      return doors(rest)
    case 'law':
      if (rest[0] === 'check') return lawCheck()
      if (rest[0] === 'show') return lawShow(rest[1])
      if (rest[0] === 'keep') return lawKeep()
      throw new CommandRefused('Say `amparo law check`, `amparo law keep` or `amparo law show ID`.')
    case 'verify-export':
      // The keys and seals that it checks take longer to load than the law takes to answer.
      return await (await import('./verify-export.ts')).verifyExports(rest)
    case 'serve':
      throw new CommandRefused(
        '`amparo serve` takes no options: settings come from the environment, see docs/operating.md.',
      )
    case 'admin':
      // What a node needs takes longer to load than the law takes to answer.
      return await (await import('./admin.ts')).admin(rest)
    default:
      throw new CommandRefused(`There is no command of that name. Say \`amparo --help\`.`)
  }
}

// Whoever reads only the first lines (`| head`) has had enough; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandRefused)) throw error
  stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
