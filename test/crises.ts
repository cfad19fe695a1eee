import type { Reading } from '@stemma/engine'
import fc from 'fast-check'
import { readWith } from './reading.ts'

/** A report before it is read, as a row of input gives it. */
export interface Row {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly text: string
  readonly story: string | null
}

/** The reading of a row. */
export const readRow = ({ text, ...meta }: Row): Reading => readWith(text, meta)

const outlets = ['Harbour Wire', 'Northern Post', 'Radio Delta', 'The Evening Ledger', 'Channel Nine', 'La Voz']

const authorities = [
  'the interior ministry',
  'the health ministry',
  'the governor of Minas, Rosa Almeida,',
  'the coast guard',
  'the fire brigade',
  'the opposition',
  'a spokesman for the army',
]

const towns = ['Aveiro', 'Braga', 'Porto', 'the city']

const days = ['on Sunday', 'on Monday', 'on Tuesday', 'overnight', 'last week', '']

const bounds = ['', 'at least ', 'more than ', 'nearly ', 'about ', 'up to ']

const numbers = fc.oneof(
  fc.nat({ max: 60 }).map((number) => number + 2),
  fc.constantFrom(12, 31, 40, 100, 164, 200),
  fc.nat({ max: 9000 }).map((number) => number + 100),
)

const written = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What varies in a sentence. */
interface Slots {
  readonly by: string
  readonly town: string
  readonly day: string
  readonly bound: string
  readonly number: string
  readonly other: string
}

const sentences: readonly ((given: Slots) => string)[] = [
  ({ by, bound, number, town, day }) => `${by} said ${bound}${number} people had been killed in ${town} ${day}.`,
  ({ by, bound, number }) => `${bound}${number} people died, ${by} said.`,
  ({ bound, number, day }) => `${bound}${number} people were killed ${day}.`,
  ({ bound, number }) => `The fire left ${bound}${number} people dead and dozens injured.`,
  ({ by, number, other }) => `${by} raised the number of dead to ${number} from ${other}.`,
  ({ by, number, other }) => `${by} lowered the toll from ${other} to ${number}.`,
  ({ by, number, other }) => `${by} counted ${number} dead, including ${other} children.`,
  ({ number, other }) => `Among the dead are ${number} police officers and ${other} protesters.`,
  ({ by, bound, number }) => `${bound}${number} people have been detained, according to ${by}.`,
  ({ number }) => `${number} people were injured and taken to hospital.`,
  ({ by, number }) => `“We have counted ${number} dead so far,” ${by} said.`,
  ({ by, number }) => `${by} denied that ${number} people had died.`,
  ({ by, number }) => `Radio Delta, citing ${by}, reported that ${number} people had been killed.`,
  ({ number, day }) => `Another ${number} bodies were found ${day}.`,
  ({ number }) => `In 1991 a fire at the same port killed ${number} people.`,
  ({ town, day }) => `“Nobody told us that the silo was full,” Mayor Joana Reis told reporters in ${town} ${day}.`,
  ({ by }) => `Officials could not confirm the figure of ${by}.`,
  ({ town }) => `Smoke hung over ${town}, and the schools stayed shut.`,
]

const sentence: fc.Arbitrary<string> = fc
  .record({
    say: fc.constantFrom(...sentences),
    by: fc.constantFrom(...authorities),
    town: fc.constantFrom(...towns),
    day: fc.constantFrom(...days),
    bound: fc.constantFrom(...bounds),
    number: numbers.map(written),
    other: numbers.map(written),
  })
  .map(({ say, ...given }) => capital(say(given).replace(' .', '.')))

const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('Port fire in Aveiro', 'Silo burns at Portuguese port', 'Toll of port fire changes'),
    fc.array(sentence, { minLength: 1, maxLength: 6 }),
  )
  .map(([headline, all]) => `${headline}\n\n${all.join('\n\n')}\n`)

const row = (story: fc.Arbitrary<string | null>): fc.Arbitrary<Omit<Row, 'id'>> =>
  fc.record({
    outlet: fc.constantFrom(...outlets),
    published: fc.nat({ max: 9 }).map((day) => `2031-03-${String(day + 2).padStart(2, '0')}`),
    text,
    story,
  })

const numbered = (rows: readonly Omit<Row, 'id'>[]): Row[] => rows.map((each, at) => ({ id: `r${at}`, ...each }))

/** The reports on one invented crisis, which contradict, repeat and correct each other. */
export const crisis: fc.Arbitrary<readonly Row[]> = fc
  .array(row(fc.constant('port-fire')), { minLength: 1, maxLength: 5 })
  .map(numbered)

/** Reports of which nobody says what stories they are. */
export const pile: fc.Arbitrary<readonly Row[]> = fc
  .array(row(fc.constantFrom('port-fire', null, null)), { minLength: 1, maxLength: 6 })
  .map(numbered)
