import { InvalidArgumentError, Option } from 'commander'
import type { Keeping } from '../commands/keeping.ts'

/** What the options below come to as they are typed. */
export interface CasebookFlags {
  readonly casebook: string
  readonly database?: string
  readonly as?: string
}

/** Which casebook is meant, and who asks, by what was typed. */
export const keepingOf = ({ casebook, database, as }: CasebookFlags): Keeping => ({
  where: database ?? casebook,
  actor: as ?? null,
})

/** Which casebook a command is about. */
export const casebookOptions = (): readonly Option[] => [
  new Option('--casebook <file>', 'the casebook').env('STEMMA_CASEBOOK').default('casebook.stemma'),
  new Option('--database <address>', 'the casebook in a PostgreSQL database: postgres://user@host/name')
    .env('STEMMA_DATABASE')
    .argParser((text) => {
      if (!/^postgres(ql)?:\/\//i.test(text))
        throw new InvalidArgumentError('It must be an address such as postgres://user@host:5432/name.')
      return text
    }),
]

export const actor = (): Option =>
  new Option('--as <name>', 'who does this, as the journal names them (default: your name on this machine)').argParser(
    (text) => {
      if (text.trim() === '' || text.length > 200) throw new InvalidArgumentError('It must be a name.')
      return text.trim()
    },
  )

export const json = (): Option => new Option('--json', 'JSON, for programs')
