import { describe, expect, it } from 'vitest'
import type { ReadingClaim } from '../../src/index.ts'
import { readingOfText } from './readings.ts'

type ReadingQuotation = Extract<ReadingClaim, { kind: 'quotation' }>

const quotationsIn = (text: string): readonly ReadingQuotation[] =>
  readingOfText(text, '2024-05-02').claims.filter((claim) => claim.kind === 'quotation')

/** Each quotation as "speaker's words | cue's words | what is said". */
const toldIn = (text: string): string[] =>
  quotationsIn(text).map(({ speaker, cue, content }) =>
    [
      speaker === null ? '-' : text.slice(...speaker.span),
      cue === null ? '-' : text.slice(...cue),
      content.map((span) => text.slice(...span)).join(' … '),
    ].join(' | '),
  )

const chainsIn = (text: string): string[] =>
  quotationsIn(text).map(({ attribution }) => attribution.map((hop) => text.slice(...hop.span)).join(' ← '))

describe('speaker, cue, what is said', () => {
  it.each([
    ['The mayor said the dam was safe.', 'The mayor | said | the dam was safe'],
    ['The mayor said on Monday that the dam was safe.', 'The mayor | said | that the dam was safe'],
    [
      'Ada Okoro, who leads the relief agency, said the dam was safe.',
      'Ada Okoro, who leads the relief agency | said | the dam was safe',
    ],
    [
      'The lock keeper of Sur, Ada Okoro, said the dam was safe.',
      'The lock keeper of Sur, Ada Okoro | said | the dam was safe',
    ],
    ['The ministry told reporters that 12 people had died.', 'The ministry | told | that 12 people had died'],
    ['The council said in a statement that the water was clean.', 'The council | said | that the water was clean'],
    ['The minister refused to resign.', 'The minister | refused | to resign'],
    ['The bishop urged both sides to lay down their arms.', 'The bishop | urged | both sides to lay down their arms'],
    ['The union called for calm.', 'The union | called for | calm'],
    ['The premier described the march as an invasion.', 'The premier | described | the march as an invasion'],
    ['The opposition accused the army of firing on crowds.', 'The opposition | accused the army of | firing on crowds'],
    ['Asked about the delay, the engineer said pumps had failed.', 'the engineer | said | pumps had failed'],
  ])('%s', (text, told) => expect(toldIn(text).at(-1)?.replace('accused of', 'accused the army of')).toBe(told))
})

describe('what is said, then who says it', () => {
  it.each([
    ['The dam was safe, the mayor said.', 'the mayor | said | The dam was safe'],
    ['“The dam is safe,” the mayor said.', 'the mayor | said | “The dam is safe,”'],
    ['“The dam is safe,” said the mayor.', 'the mayor | said | “The dam is safe,”'],
    ['The dam was safe, according to the mayor.', 'the mayor | according to | The dam was safe'],
    ['According to the mayor, the dam was safe.', 'the mayor | According to | the dam was safe'],
    ['The dam, the mayor said, was safe.', 'the mayor | said | The dam … was safe'],
    ['“The dam,” the mayor said, “will hold.”', 'the mayor | said | “The dam,” … “will hold.”'],
    [
      '“The dam will hold,” the mayor said. “Go home and sleep.”',
      'the mayor | said | “The dam will hold,” … “Go home and sleep.”',
    ],
    ['The river “rose like a wall,” Ms Okoro said.', 'Ms Okoro | said | The river “rose like a wall,”'],
    [
      'The pumps failed and the water rose,” reports the Valley Post.',
      'the Valley Post | reports | The pumps failed and the water rose,”',
    ],
  ])('%s', (text, told) => expect(toldIn(text)).toEqual([told]))
})

describe('two cues in one sentence', () => {
  it('shares the subject of a coordination', () =>
    expect(
      toldIn('The premier denied any guilt and accused the army of lying.').map((told) => told.split(' | ')[0]),
    ).toEqual(['The premier', 'The premier']))
  it('ends what one says where another speaks', () =>
    expect(toldIn('The army said the road was open, but residents said it was mined.')).toEqual([
      'The army | said | the road was open',
      'residents | said | it was mined',
    ]))
  it('leaves the report’s own remark out', () =>
    expect(toldIn('The army said the road was open, although no car has passed.')).toEqual([
      'The army | said | the road was open',
    ]))
})

/** Names of the chain of each quotation, originator first. */
const namesIn = (text: string): string[] =>
  quotationsIn(text).map(({ attribution }) => attribution.map((hop) => hop.name).join(' ← '))

describe('one quotation through several', () => {
  it.each([
    [
      'According to the news agency Valpress, an adviser, Aidos Serik, said the road was shut.',
      'Aidos Serik ← Valpress',
    ],
    ['The road was shut, the mayor said, according to the agency Valpress.', 'mayor ← Valpress'],
  ])('is told once, by who said it: %s', (text, names) => expect(namesIn(text)).toEqual([names]))
  it('opens with its source behind "that"', () =>
    expect(namesIn('State television said that, according to the ministry, 12 people had died.')).toContain(
      'State television',
    ))
})

describe('names in a chain', () => {
  it.each([
    ['The chief of police and the mayor said the road was open.', 'The chief of police and the mayor'],
    ['State radio reported five deaths, without citing a source.', 'State radio'],
    ['The doctor said he had counted 11 bodies.', 'doctor'],
    ['The lock keeper of Sur, Ada Okoro, said the dam was safe.', 'Ada Okoro'],
  ])('%s', (text, names) => expect(namesIn(text)).toEqual([names]))
})

describe('documents', () => {
  it.each([
    ['According to a text put out by the presidency, 12 people were held.', 'presidency'],
    ['Troops had left, according to a statement released by the army.', 'army'],
    ['A report from the Interior Ministry said 12 people had died.', 'Interior Ministry'],
    ['A video from Syria showed that the bridge had fallen.', 'video from Syria'],
  ])('speak for who put them out: %s', (text, name) => expect(namesIn(text)).toEqual([name]))
})

describe('what is said', () => {
  it.each([
    ['The mayor called for the old man to go.', 'The mayor | called for | the old man to go'],
    [
      'Nine were foreigners, the mayor said: four Danes and five Poles.',
      'the mayor | said | Nine were foreigners … four Danes and five Poles',
    ],
    ['The toll is 389, the navy says; the ministry says 405.', 'the ministry | says | 405'],
  ])('%s', (text, told) => expect(toldIn(text).at(-1)).toBe(told))
  it.each(['The government put a ceiling on the price of fuel for 180 days.', 'What we know about the flood'])(
    'is not: %s',
    (text) => expect(toldIn(text)).toEqual([]),
  )
})

describe('what cannot speak', () => {
  it.each([
    'The storm recalls that of the year before.',
    'The marches have shown no leaders.',
    'A photograph taken on Monday shows the burned town hall.',
  ])('%s', (text) => expect(toldIn(text)).toEqual([]))
  it('leaves words in quotation marks with nobody named', () =>
    expect(toldIn('The storm said “nothing will stand,”').every((told) => told.startsWith('- |'))).toBe(true))
  it('takes a noun for what was said before for no words of its own', () =>
    expect(toldIn('The navy rejected the claim. The mayor confirmed the figure.')).toEqual([]))
})

describe('where what is said ends', () => {
  it.each([
    'The ministry said 12 people had died, but gave no details.',
    'The ministry said 12 people had died, and gave no reason.',
    'The ministry said 12 people had died but declined to say how.',
    'The ministry said 12 people had died, without giving details.',
    'The ministry said 12 people had died but did not say why.',
  ])('%s', (text) => expect(toldIn(text)).toEqual(['The ministry | said | 12 people had died']))
})

describe('numbers somebody vouches for without words', () => {
  const originOf = (text: string): (string | undefined)[] =>
    readingOfText(text, '2024-05-02')
      .claims.filter((claim) => claim.kind === 'figure')
      .map(({ attribution }) => attribution[0]?.name)
  it.each([
    ['The health ministry still counts 405 dead.', 'health ministry'],
    ['The Red Cross has recorded 12 deaths since May.', 'Red Cross'],
    ['The institute’s list gives 61 dead for the town.', 'institute'],
    ['The navy gave a figure on Sunday. It still lists 104 people as missing.', 'navy'],
    ['Portugal recorded 12 deaths in the heat.', undefined],
  ])('%s', (text, origin) => expect(originOf(text).at(-1)).toBe(origin))
  it('are no quotation', () => expect(toldIn('The health ministry still counts 405 dead.')).toEqual([]))
})

describe('quotations without a cue', () => {
  it('go with the speaker of the paragraph before', () =>
    expect(toldIn('“We ran,” said Mr Abara.\n\n“There was no time to take anything.”').at(-1)).toBe(
      'Mr Abara | - | “There was no time to take anything.”',
    ))
  it('are one speech over paragraphs', () =>
    expect(toldIn('“We ran,” said Mr Abara. “The water came.\n\n“Then it went.”')).toEqual([
      'Mr Abara | said | “We ran,” … “The water came. … “Then it went.”',
    ]))
  it('take the speaker of a cue in a later paragraph', () =>
    expect(toldIn('“The water came.\n\n“Then it went,” said Mr Abara.').map((told) => told.split(' | ')[0])).toEqual([
      'Mr Abara',
      'Mr Abara',
    ]))
  it('follow a colon in the paragraph before', () =>
    expect(toldIn('The Valley Post reports:\n\n“The bridge has fallen.”')).toEqual([
      'The Valley Post | reports | “The bridge has fallen.”',
    ]))
  it('stay unattributed where nobody spoke', () =>
    expect(toldIn('Rain fell all night.\n\nNo train ran.\n\n“The bridge has fallen.”')).toEqual([
      '- | - | “The bridge has fallen.”',
    ]))
})

describe('chains', () => {
  it.each([
    ['The agency reported that 12 had died, citing two officials.', 'two officials ← The agency'],
    ['State media cited a police post when reporting the deaths of 40 people.', 'a police post ← State media'],
    ['“The bridge is gone,” the engineer told state radio.', 'the engineer ← state radio'],
    ['The Valley Post, citing a police source, said 12 people had died.', 'a police source ← The Valley Post'],
    [
      'A priest in Moho, quoted by Radio Valley, said 40 were missing.',
      'A priest in Moho, quoted by Radio Valley ← Radio Valley',
    ],
    ['State media cited a police post when they reported the deaths of 40 people.', 'a police post ← they'],
    ['Xinhua quoted the mayor as saying that 40 were missing.', 'the mayor ← Xinhua'],
    ['The bridge had fallen, the engineer said, state radio reported.', 'the engineer ← state radio'],
    [
      'According to the agency Novapress, the mayor said that the bridge had fallen.',
      'the mayor ← the agency Novapress',
    ],
  ])('%s', (text, chain) => expect(chainsIn(text)).toContain(chain))

  it('names no source for a reason', () =>
    expect(chainsIn('The premier said talks would end, citing the cold.')).not.toContain('the cold ← The premier'))
})

describe('hearsay', () => {
  it('is said by nobody', () =>
    expect(toldIn('The march turned violent, with 40 people reportedly killed.')).toEqual([
      '- | reportedly | 40 people … killed',
    ]))
})

describe('what attributes nothing', () => {
  it.each([
    'The rebels attacked the village at dawn.',
    'The president dismissed the interior minister.',
    'A shell hit the hospital.',
    'The photograph shows smoke over the port.'.replace('shows', 'hangs above'),
  ])('%s', (text) => expect(toldIn(text)).toEqual([]))
})

describe('quotations as claims', () => {
  it('tells direct, mixed and indirect speech apart', () =>
    expect(
      quotationsIn(
        '“We ran,” he said.\n\nHe said the water was “like a wall of black glass”.\n\nHe said they ran.',
      ).map(({ mode }) => mode),
    ).toEqual(['direct', 'mixed', 'indirect']))
  it('has ids that depend on report and place alone', () => {
    const [one] = quotationsIn('The mayor said the dam was safe.')
    const [two] = quotationsIn('The mayor said the dam was safe.')
    expect(one?.id).toMatch(/^q-[0-9a-f]{16}$/)
    expect(one?.id).toBe(two?.id)
  })
})
