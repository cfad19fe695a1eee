import type { Reading } from '@stemma/engine'
import { createReader } from '@stemma/engine'
import { reportFromText } from '../packages/stemma/src/intake/text.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'

/**
 * Readings of invented reports, many stories of a dozen reports or so. A few templates are read once; what varies in them
 * (numbers, town, ship, outlet, day) is put into the readings by words of the same length, so that every span still holds
 * and reading takes no part in what is measured. The same number gives the same readings.
 */
export const readingsOf = (count: number): readonly Reading[] => {
  const reader = createReader(loadEnglish())
  const molds = templates.map((text, at) => {
    const taken = reportFromText(text, { id: `@${at}`, outlet: 'Outletname', published: '2031-03-02' })
    if (taken.kind === 'refused') throw new Error(taken.why)
    return JSON.stringify(reader.read(taken.report))
  })
  const next = sequence(count)
  return Array.from({ length: count }, (_, at) => {
    const story = Math.floor(at / perStory)
    const name = sequence(story * 7 + 1)
    const [town, ship, captain] = [word(name, 9), word(name, 8), word(name, 7)]
    const day = new Date(Date.UTC(2020, 0, 1) + ((story * 3) % 3000) * 86_400_000 + (next() % 9) * 86_400_000)
    const own = (at + 1).toString(16).padStart(8, '0')
    const toll = 1000 + (next() % 5) * 37
    return JSON.parse(
      molds[next() % molds.length]!.replace(
        /"([a-z])-[0-9a-f]{8}([0-9a-f]{8})"/g,
        (_match, kind, rest) => `"${kind}-${kind === 'p' ? '00000000' : own}${rest}"`,
      )
        .replace(/"hash":"[0-9a-f]{8}/, `"hash":"${own}`)
        .replace(/"id":"@\d"/, `"id":"g${at}"`)
        .replaceAll('Belmarina', town)
        .replaceAll('Orsolina', ship)
        .replaceAll('Tavares', captain)
        .replaceAll('Outletname', `Outlet ${String(next() % 40).padStart(3, '0')}`)
        .replaceAll('2031-03-02', day.toISOString().slice(0, 10))
        .replace(/814[1-6]/g, (number) => String(toll + Number(number) - 8141)),
    ) as Reading
  })
}

/** Reports of one story. */
const perStory = 12

/** Letters in turn: a name of so many letters that no other story is likely to have. */
const word = (next: () => number, length: number): string => {
  let made = ''
  while (made.length < length)
    made += (made.length % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou').charAt(next() % (made.length % 2 === 0 ? 14 : 5))
  return made.charAt(0).toUpperCase() + made.slice(1)
}

/** Whole numbers that look random and are not: a linear congruential generator (Numerical Recipes). */
const sequence = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

/** Every number has four digits and is greater than any offset; every name has a length of its own. */
const templates: readonly string[] = [
  `Ferry Orsolina sinks off Belmarina

At least 8141 people died when the ferry Orsolina sank off Belmarina, the coast guard said. Some 8144 people were rescued.

“We saw the lights go out and then nothing,” said Ana Tavares, the captain of a fishing boat.
`,
  `Toll of the Orsolina rises

The coast guard raised the number of dead in the sinking of the Orsolina to 8142. Divers from Belmarina searched the hull.

The union of dockers said that 8145 people had been killed. The coast guard denied it.
`,
  `What is known about the ferry at Belmarina

The interior ministry said 8143 people had died off Belmarina. A post in which the coast guard spoke of 8142 dead was later deleted.

Captain Ana Tavares told reporters that the Orsolina had carried 8146 passengers.
`,
  `Dead of ferry buried in Belmarina

8142 people were killed when the Orsolina went down, according to the coast guard. Police detained two officers of the shipping company in Belmarina.
`,
]
