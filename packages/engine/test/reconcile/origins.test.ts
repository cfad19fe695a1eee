import { describe, expect, it } from 'vitest'
import { type Reading, recordOf, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** The record of reports by "Paper 0", "Paper 1", … of one day after another, or by the outlets that are named. */
const storyOf = (...reports: readonly (string | readonly [outlet: string, text: string])[]): StoryRecord => {
  const readings: Reading[] = reports.map((report, at) => {
    const [outlet, text] = typeof report === 'string' ? [`Paper ${at}`, report] : report
    return { ...readingOfText(text, `2031-05-0${at + 6}`, { id: `r${at}`, outlet }), story: 'flood' }
  })
  return recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories[0]!
}

/** Readings of the dead: number, whose it is, and in how many reports; then the number that stands and its grade. */
const dead = (story: StoryRecord): { readonly readings: readonly string[]; readonly stands: string } => {
  const whoOf = new Map(story.origins.map(({ id, who }) => [id, who]))
  const { readings, best, grade } = story.tallies.find(
    ({ measure, population }) => measure === 'killed' && population === null,
  )!
  return {
    readings: readings.map(({ value, origin, reports }) => `${value} ${whoOf.get(origin)} ${reports.length}`),
    stands: `${best} ${grade}`,
  }
}

describe('whose a number is', () => {
  it('is one body’s, however short its name is in another report', () => {
    const story = storyOf(
      'Floods in Togo killed 58 people, the national disaster agency said.',
      'Floods in Togo have killed at least 58 people, according to the disaster agency.',
    )
    expect(dead(story)).toEqual({ readings: ['58 national disaster agency 2'], stands: '58 single-origin' })
  })

  it('is one body’s, whether its name is built on of or not', () => {
    const story = storyOf(
      'Clashes in Togo killed 39 people, the Togo National Commission on Human Rights said.',
      'Clashes in Togo have left 39 people dead, the country’s human rights commission said.',
    )
    expect(dead(story).stands).toBe('39 single-origin')
  })

  it('is the rounding of another’s only where both count the same', () => {
    const story = storyOf(
      'An earthquake in Togo killed 128 people, police said.',
      'The interior ministry said 105 of the deaths of the earthquake in Togo were in Kara.',
      'Togo earthquake: more than 100 killed\n\nAn earthquake in Togo killed at least 157 people, the Red Cross said.',
    )
    expect(dead(story).readings).toContain('100 Red Cross 1')
  })

  it('is nobody’s where a word stands for somebody who is not clear', () => {
    const story = storyOf(
      'A ferry sank off Togo. The owner, Blue Star Lines, denied that a fire had broken out. It said 211 people were killed.',
    )
    expect(story.origins.map(({ who }) => who)).not.toContain('it')
  })

  it('is that of the body named beside its speaker', () => {
    const story = storyOf(
      'A mine fell in in Togo. A spokesman for the operator, Baltic Minerals, said 37 people were killed.',
      'A mine fell in in Togo. Baltic Minerals said 37 people were killed.',
    )
    expect(dead(story).readings).toEqual(['37 Baltic Minerals 2'])
  })

  it('is that of the charity whose teams counted', () => {
    const story = storyOf(
      'Floods in Togo: the Red Cross said its teams had counted 58 deaths.',
      'Floods in Togo killed 58 people, the Red Cross said.',
    )
    expect(dead(story).readings).toEqual(['58 Red Cross 2'])
  })

  it('is the charity’s own, which put it out itself, and beside another’s no part of that', () => {
    const story = storyOf(
      ['Doctors for Rivers', 'Floods in Togo killed at least 58 people, we can confirm.'],
      'Floods in Togo killed 62 people, the army said. Doctors for Rivers said its teams had counted 58 deaths.',
    )
    expect(dead(story).readings).toContain('58 Doctors for Rivers 2')
  })

  it('is that of the text below a headline, whoever is counted there', () => {
    const story = storyOf(
      'Togo mine: at least 21 dead\n\nAt least 21 miners were killed when a mine fell in in Togo, police said.',
    )
    expect(dead(story).readings).toEqual(['21 police 1'])
  })

  it('has no state behind it where a body of many states gave it', () => {
    const story = storyOf('Floods in Togo killed 58 people, the United Nations refugee agency said.')
    expect(story.origins.map(({ who, family }) => [who, family])).toEqual([['United Nations refugee agency', null]])
  })

  it('is the report’s own where it says we, whoever of its people counted', () => {
    const story = storyOf(
      'Floods in Togo: we can confirm that 22 people were killed. Our teams have counted 22 dead in Kara.',
    )
    expect(story.origins.map(({ who }) => who)).toEqual(['Paper 0'])
  })

  it('is an agency’s own where it credits itself by its initials', () => {
    const story = storyOf(['Pacific Wire', 'LOME, Togo (PW) — A ferry sank off Togo on Tuesday, killing 12 people.'])
    expect(dead(story).readings).toEqual(['12 Pacific Wire 1'])
  })

  it('is an agency’s own under its initials, whoever printed its report too', () => {
    const wire =
      'LOME, Togo (ANW) — At least 184 people were killed in floods in Togo as rain fell for three days on the coast and in the hills behind it, where whole streets of mud houses were carried off in the night.'
    const story = storyOf(['Asia Newswire', wire], ['The Valley Gazette', wire.replace('LOME, Togo (ANW) — ', '')])
    expect(dead(story)).toEqual({ readings: ['184 Asia Newswire 2'], stands: '184 single-origin' })
  })

  it('is not one body’s where its short name may be either of two', () => {
    const story = storyOf(
      'Floods in Togo killed 58 people, the national disaster agency said. The regional disaster agency said 40 people were missing.',
      'Floods in Togo have killed at least 60 people, according to the disaster agency.',
    )
    expect(dead(story).readings).toEqual(['58 national disaster agency 1', '60 disaster agency 1'])
  })

  it('is the body’s that an outlet has it from, where another has it from that outlet', () => {
    const story = storyOf(
      ['Continental Wire', 'Floods in Togo killed 58 people, the health ministry said on Tuesday.'],
      'Fifty-eight people were killed in floods in Togo, according to the Continental Wire.',
    )
    expect(dead(story)).toEqual({ readings: ['58 health ministry 2'], stands: '58 single-origin' })
    expect(story.origins.flatMap(({ why }) => why)).toContain(
      'R7: Paper 1 has it from Continental Wire, whose report says whose it is',
    )
  })

  it('is the outlet’s own where its report says nobody’s', () => {
    const story = storyOf(
      ['Continental Wire', 'Floods in Togo killed 58 people.\n\nThe rain began on Monday.'],
      'Fifty-eight people were killed in floods in Togo, according to the Continental Wire.',
    )
    expect(dead(story)).toEqual({ readings: ['58 Continental Wire 2'], stands: '58 single-origin' })
  })

  it('is in a headline whose the text below says it is', () => {
    const story = storyOf(
      'Floods kill at least 31, officials say\n\nAt least 31 people were killed in floods in Togo, the regional governor, Tomas Ekeh, said.',
      'Militants say they killed 40\n\nA militant group said its fighters had killed 40 people in the floods in Togo.',
    )
    expect(dead(story).readings).toEqual(['31 Tomas Ekeh 1', '40 militant group 1'])
  })

  it('stays in a headline whose it says where the text names them too', () => {
    const story = storyOf(
      'Floods kill 31, Red Cross says\n\nFloods in Togo killed 31 people, the health ministry said. The Red Cross said the dead were 31.',
    )
    expect(dead(story).stands).toBe('31 corroborated')
  })
})

describe('the number that stands', () => {
  it('is set beside what differs from it, and not beside what it has outgrown', () => {
    const story = storyOf(
      'At least 31 people were killed in floods in Togo, police said.',
      'Floods in Togo killed 49 people, the health ministry said. The Red Cross said 80 people had been killed.',
    )
    const killed = story.tallies.find(({ measure }) => measure === 'killed')!
    expect(killed.sentence).toBe(
      'Accounts differ: 49 people were killed, according to the health ministry; 80, according to the Red Cross.',
    )
  })

  it('is no lower bound of an earlier day, however many gave it', () => {
    const story = storyOf(
      'At least 31 people were killed in floods in Togo, police said. The Red Cross said at least 31 had been killed.',
      'Floods in Togo killed 58 people, the health ministry said.',
    )
    expect(dead(story).stands).toBe('58 single-origin')
  })

  it('is corroborated only by those who give it', () => {
    const readings = [
      'Floods in Togo killed 31 people, police said. The Red Cross said 31 people were killed.',
      'Floods in Togo killed 58 people, the health ministry said. Police said 58 people were killed.',
    ]
    expect(dead(storyOf(...readings)).stands).toBe('58 corroborated')
  })
})
