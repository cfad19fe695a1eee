import { describe, expect, it } from 'vitest'
import { clauseIndex } from '../../src/mentions/clauses/clause-index.ts'
import { clausesOf, clausesOfTagged, line, lines } from './clauses-of.ts'

const taggedLines = (tagged: string): string[] => {
  const { text, clauses } = clausesOfTagged(tagged)
  return clauses.map((clause, index) => line(text, clause, index))
}

describe('who did what to whom', () => {
  it('reads subject, object and where', () => {
    expect(lines('Soldiers killed two men in Kabul.')).toEqual(['main: Soldiers | killed | object=two men | in Kabul'])
  })
  it('reads the agent of a passive', () => {
    expect(lines('At least 26 protesters were killed by security forces.')).toEqual([
      'main: At least 26 protesters | were killed | agent=security forces',
    ])
  })
  it('keeps two coordinated passives apart, each with its own subject', () => {
    expect(lines('Six protesters were killed by police and four officers were arrested.')).toEqual([
      'main: Six protesters | were killed | agent=police',
      'main: four officers | were arrested',
    ])
  })
  it('ends an object at "and" where a subject follows', () => {
    expect(lines('The soldiers burned the school and the church was looted.')).toEqual([
      'main: The soldiers | burned | object=the school',
      'main: the church | was looted',
    ])
    expect(lines('Police did not confirm the figure and the post was deleted.')).toEqual([
      'main: Police | did not confirm | object=the figure',
      'main: the post | was deleted',
    ])
  })
  it('shares the subject of coordinated verbs', () => {
    expect(lines('The ministry denied the report and accused the rebels.')).toEqual([
      'main: The ministry | denied | object=the report',
      'main: ~The ministry | accused | object=the rebels',
    ])
  })
  it('reads both objects of a verb that takes two', () => {
    expect(lines('The agency gave them food.')).toEqual(['main: The agency | gave | object=food | indirect=them'])
  })
  it('knows the heads of a coordinated subject', () => {
    const text = 'Two soldiers and a guide died.'
    expect(clausesOf(text)[0]?.subject?.heads).toHaveLength(2)
  })
})

describe('what was said', () => {
  it('opens the clause after "that"', () => {
    expect(lines('Officials said that the bridge had fallen.')).toEqual([
      'main: Officials | said',
      'complement: the bridge | had fallen',
    ])
  })
  it('opens it without "that"', () => {
    expect(lines('Officials said the bridge had fallen.')).toEqual([
      'main: Officials | said',
      'complement: the bridge | had fallen',
    ])
  })
  it('takes the person told as indirect object', () => {
    expect(lines('He told reporters the bridge had fallen.')).toEqual([
      'main: He | told | indirect=reporters',
      'complement: the bridge | had fallen',
    ])
  })
  it('reads an attribution between commas beside what it speaks of', () => {
    const clauses = clausesOf('The blast, officials said, killed five people.')
    const said = clauses.find((clause) => clause.lemma === 'say')
    const killed = clauses.findIndex((clause) => clause.lemma === 'kill')
    expect(said?.parenthetical).toBe(true)
    expect(said?.complements).toEqual([killed])
  })
  it('reads an attribution at the end', () => {
    const clauses = clausesOf('The blast killed five people, officials said.')
    expect(clauses.find((clause) => clause.lemma === 'say')?.complements).toEqual([
      clauses.findIndex((clause) => clause.lemma === 'kill'),
    ])
  })
  it('leaves a quotation whole and reads it by itself', () => {
    const text = '"We will not leave," said the mayor.'
    const clauses = clausesOf(text)
    const said = clauses.find((clause) => clause.lemma === 'say')
    const leave = clauses.findIndex((clause) => clause.lemma === 'leave')
    expect(said).toMatchObject({ inverted: true, complements: [leave], quotes: [0] })
    expect(clauses[leave]).toMatchObject({ quotation: 0, predicate: { polarity: 'negative', tense: 'future' } })
  })
  it('follows the chain of who says that who says', () => {
    const clauses = clausesOf('State television said the ministry had denied that the bridge had fallen.')
    const fell = clauses.findIndex((clause) => clause.lemma === 'fall')
    const chain = clauseIndex(clauses).chain(fell)
    expect(chain.map((index) => clauses[index]?.lemma)).toEqual(['deny', 'say'])
  })
})

describe('clauses inside clauses', () => {
  it('gives a relative clause its noun as subject', () => {
    expect(lines('The man who was killed near the bridge was a teacher.')).toContain(
      'relative: ~The man | was killed | near the bridge',
    )
  })
  it('gives a reduced relative the noun to its left', () => {
    expect(taggedLines('The/DT men/NNS killed/VBN near/IN the/DT bridge/NN were/VBD teachers/NNS ./.')).toEqual([
      'main: The men | were | predicative=teachers',
      'participial: ~The men | killed | near the bridge',
    ])
  })
  it('does so when the tagger takes the participle for a past tense', () => {
    expect(taggedLines('The/DT men/NNS killed/VBD near/IN the/DT bridge/NN were/VBD teachers/NNS ./.')).toEqual([
      'main: The men | were | predicative=teachers',
      'participial: ~The men | killed | near the bridge',
    ])
  })
  it('opens an aside with -ing under the subject', () => {
    expect(lines('The storm hit the coast, destroying 40 homes.')).toEqual([
      'main: The storm | hit | object=the coast',
      'participial: ~The storm | destroying | object=40 homes',
    ])
  })
  it('closes a fronted clause at its comma', () => {
    expect(lines('When the siren sounded, people ran.')).toEqual([
      'main: people | ran',
      'adverbial: the siren | sounded',
    ])
  })
  it('does so where the tagger takes its verb for a noun', () => {
    expect(lines('While the unrest spread, the cabinet resigned.')[0]).toBe(
      'main: the cabinet | resigned | While the unrest spread',
    )
  })
  it('gives an infinitive the object of the verb that orders', () => {
    expect(lines('The governor ordered the troops to leave the city.')).toEqual([
      'main: The governor | ordered | object=the troops',
      'complement: ~the troops | to leave | object=the city',
    ])
  })
})

describe('headlines and turned sentences', () => {
  it('reads numbers of dead without a verb', () => {
    expect(lines('8 dead in crash')).toEqual(['verbless: 8 | – | predicative=dead | in crash'])
  })
  it('reads a passive without its auxiliary', () => {
    expect(taggedLines('Three/CD killed/VBN in/IN blast/NN')).toEqual(['main: Three | killed | in blast'])
  })
  it('finds the subject after "there were"', () => {
    expect(lines('There were 12 deaths.')).toEqual(['main: 12 deaths | were'])
  })
  it('finds the subject after a fronted phrase', () => {
    expect(lines('Among the dead were three children.')).toEqual(['main: three children | were | Among the dead'])
  })
})
describe('what taggers confuse, and what stands apart', () => {
  it('joins an auxiliary to its verb across a time', () => {
    expect(lines('The president had on Wednesday declared an emergency.')).toEqual([
      'main: The president | declared | object=an emergency | on Wednesday',
    ])
  })
  it('joins an auxiliary to its verb across a parenthesis', () => {
    const clauses = clausesOf('The minister has, officials said, left the country.')
    expect(clauses.find((clause) => clause.lemma === 'leave')?.predicate).toMatchObject({ aspect: 'perfect' })
  })
  it('reads a number of wounded after a conjunction as a passive of its own', () => {
    expect(lines('Twelve people were killed and 30 others wounded.')).toEqual([
      'main: Twelve people | were killed',
      'main: 30 others | wounded',
    ])
  })
  it('shares an object between coordinated verbs', () => {
    expect(taggedLines('Police/NNS seized/VBD and/CC burned/VBD the/DT cars/NNS ./.')).toEqual([
      'main: Police | seized | object=the cars',
      'main: ~Police | burned | object=~the cars',
    ])
  })
  it('ends a coordinated object where a singular verb needs its own subject', () => {
    expect(lines('Officials did not confirm the figure and the post was deleted.')).toEqual([
      'main: Officials | did not confirm | object=the figure',
      'main: the post | was deleted',
    ])
  })
  it('leaves a dateline outside', () => {
    expect(lines('KABUL, June 5 -- A bomb killed three people.')).toContain(
      'main: A bomb | killed | object=three people',
    )
  })
  it('reads an object and its gerund after "of"', () => {
    expect(lines('The army accused the rebels of burning the village.')).toEqual([
      'main: The army | accused | object=the rebels',
      'participial: ~the rebels | burning | object=the village',
    ])
  })
  it('gives a verb ahead to the subject that waits for it', () => {
    expect(lines('A report describing the attack has angered the families.')).toEqual([
      'main: A report | has angered | object=the families',
      'participial: ~A report | describing | object=the attack',
    ])
  })
  it('reads a time before a clause as its time', () => {
    expect(lines('He was arrested two days after the army left the city.')).toEqual([
      'main: He | was arrested | two days',
      'adverbial: the army | left | object=the city',
    ])
  })
})

describe('lists of casualties', () => {
  it('reads each number with its own state', () => {
    expect(lines('The blast left 7 people dead and 30 injured.').slice(0, 2)).toEqual([
      'main: The blast | left | object=7 people | predicative=dead',
      'main: ~The blast | left | object=30',
    ])
  })
  it('reads a report that names a day before what it reports', () => {
    expect(lines('The press reported today that the man had been found.')).toEqual([
      'main: The press | reported | today',
      'complement: the man | had been found',
    ])
  })
})

describe('which verb stands beside which', () => {
  it('goes back to the verb of saying where the time says so', () => {
    const clauses = clausesOf('The minister said the army would leave and denied the report.')
    const denied = clauses.find((clause) => clause.lemma === 'deny')
    expect(denied?.conjunct).toBe(clauses.findIndex((clause) => clause.lemma === 'say'))
  })
  it('stays with the nearest where both agree', () => {
    const clauses = clausesOf('Police said the men attacked the guards and fled.')
    const fled = clauses[clauses.length - 1]
    expect(fled?.conjunct).toBe(clauses.findIndex((clause) => clause.lemma === 'attack'))
  })
})
