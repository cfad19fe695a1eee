import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

/** Each event of a text as "type: who → whom, where, when". */
const told = (text: string): string[] =>
  readingOfText(text, '2031-05-06').claims.flatMap((claim) => {
    if (claim.kind !== 'event') return []
    const { type, actor, target, place, when, polarity } = claim
    const circumstances = [place, when].filter((each) => each !== null).join(', ')
    return [
      `${polarity === 'negative' ? 'not ' : ''}${type}: ${actor ?? '–'} → ${target ?? '–'}${circumstances && `, ${circumstances}`}`,
    ]
  })

describe('events', () => {
  it.each([
    ['Police arrested three students in Lyon on Monday.', ['arrest: Police → three students, Lyon, 2031-05-05']],
    ['Three students were arrested by police.', ['arrest: police → Three students']],
    ['The minister resigned on Sunday.', ['resignation: minister → –, 2031-05-04']],
    ['The governor stepped down.', ['resignation: governor → –']],
    ['Rebels torched the court house.', ['destruction: Rebels → court house']],
    ['A protest broke out in Nairobi.', ['protest: – → –, Nairobi']],
    ['Workers staged a strike in Madrid.', ['attack: Workers → –, Madrid']],
    ['The arrest of the judge surprised the city.', ['arrest: – → judge']],
    ['The president declared a state of emergency.', ['declaration: president → a state of emergency']],
    ['The army did not open the border.', []],
    ['The army has never shot a prisoner.', ['not shooting: army → prisoner']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['The court could release the editor.'],
    ['The crowd wanted to storm the palace.'],
    ['The army will withdraw its troops.'],
    ['The speaker seized up.'],
    ['If convicted, the guard could be jailed.'],
    ['Unless troops shoot first, the march goes ahead.'],
    ['The union planned a protest.'],
    ['Police fired tear gas at the crowd.'],
  ])('tells nothing that did not happen: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['Nobody was killed in the raid.', ['not killing: – → Nobody']],
    ['The president fired the interior minister on Monday.', ['dismissal: president → interior minister, 2031-05-05']],
    ['Police fired tear gas.', []],
    ['The ministry released a statement on Friday.', []],
    ['The move freed units of the fire service for work at the harbour.', []],
    ['Rescuers pulled 21 bodies from the mud.', []],
    ['A quake struck the coast of Chile.', ['earthquake: – → –, Chile']],
    ['The airport of Turin stayed shut on Sunday.', ['closure: – → The airport of Turin, Turin, 2031-05-04']],
    ['Twenty-six marchers and 16 officers died.', ['death: – → Twenty-six marchers and 16 officers']],
    ['Some 310 people were killed, 14 of them foreigners.', ['killing: – → Some 310 people']],
    ['At least 40 people died, among them three children.', ['death: – → At least 40 people']],
    ['The ferry sank off Guinea on Friday.', ['sinking: – → The ferry, Guinea, 2031-05-02']],
    ['The crew was evacuated by helicopter.', ['evacuation: – → crew']],
    ['The dam gave way on Friday.', ['collapse: – → The dam, 2031-05-02']],
    ['The plane went down on Friday.', ['crash: – → The plane, 2031-05-02']],
    ['The boat went down on Friday.', ['sinking: – → The boat, 2031-05-02']],
    ['The express jumped the tracks.', ['crash: – → The express']],
    ['The coaches burst into flames.', ['fire: – → coaches']],
    ['Police opened fire on marchers.', ['shooting: Police → marchers']],
    ['The minister went down the hall.', []],
    ['Houses fell in Oran.', []],
    ['Gangs fought with knives.', ['clash: Gangs → –']],
    ['A collapse killed 40 people.', ['killing: – → 40 people']],
    ['Unrest erupted in Oran.', ['protest: – → –, Oran']],
    ['Envoys met with the rebels in Doha.', ['meeting: Envoys → rebels, Doha']],
  ])('tells what was done by whom to whom: %s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['Police have detained 90 people since Friday.', null],
    ['Police had detained 90 people by Friday.', null],
    ['Nine people died on Sunday, officials said on Tuesday.', '2031-05-04'],
    ['The quake killed nine people, officials said on Tuesday.', null],
  ])('takes the day on which it happened, and no other: %s', (text, when) => {
    const events = readingOfText(text, '2031-05-06').claims.filter((claim) => claim.kind === 'event')
    expect(events.map((event) => event.when)).toEqual([when])
  })

  it.each([
    ['No shots were fired.', ['not shooting: – → –']],
    ['Not one shot was fired inside.', ['not shooting: – → –']],
    ['Soldiers staged no attack.', ['not attack: Soldiers → –']],
  ])('tells what did not happen as such: %s', (text, events) => expect(told(text)).toEqual(events))

  it.each([
    ['Eight tourists from Oslo were killed in the rescue.', ['killing: – → Eight tourists from Oslo']],
    ['Sudan shelled the hills.', ['attack: Sudan → the hills']],
    ['Sudan’s army shelled the hills near Gondar.', ['attack: Sudan’s army → the hills, Gondar']],
    ['Police in Lyon shot a guard.', ['shooting: Police → guard, Lyon']],
    ['Residents were evacuated from Lyon.', ['evacuation: – → Residents, Lyon']],
  ])('knows where it was from where those concerned are from: %s', (text, events) => expect(told(text)).toEqual(events))

  it.each([
    ['The ambush took place on Tuesday.', ['attack: – → –, 2031-05-06']],
    ['Several inmates burned to death.', ['death: – → inmates']],
    ['The army captured two soldiers.', ['arrest: army → two soldiers']],
    ['The army captured the bridge.', ['seizure: army → the bridge']],
  ])('reads verbs with what belongs to them: %s', (text, events) => expect(told(text)).toEqual(events))

  it('does not take the one who acts for the one it is done to', () => {
    expect(told('Mr Odell resigned. Mr Braun had dismissed him.').at(-1)).not.toContain('Braun → Braun')
  })

  it('gives an event no date of another clause', () => {
    expect(told('Soldiers attacked the village that the rebels had burned in May 2019.')).toContain(
      'attack: Soldiers → the village',
    )
  })

  it('keeps who says so', () => {
    const [event] = readingOfText('Rebels attacked the port, the navy said.', '2031-05-06').claims.filter(
      (claim) => claim.kind === 'event',
    )
    expect(event?.attribution.map((hop) => hop.name)).toEqual(['navy'])
  })
})
