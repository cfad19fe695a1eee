import { describe, expect, it } from 'vitest'
import { acceptedFields, explanationOf, recordOf } from '../../src/index.ts'
import { language } from '../claims/readings.ts'
import { claimWith, decided, drawn, killed, report, storyOf, target } from './desk.ts'

const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, the interior ministry said.')
const post = report('Morning Post', 2, 'The fire in Lomé killed 160 people, the port union said.')
const late = report('Evening Ledger', 3, 'The interior ministry said 170 people had died in the fire in Lomé.')

const tally = (story: ReturnType<typeof storyOf>) => target(killed(story).id, story)

describe('a count that a person accepted', () => {
  const before = storyOf([wire])
  const accept = decided({
    kind: 'accept',
    target: tally(before),
    as: { low: 164, best: 164, high: 164 },
    reason: null,
  })

  it('shows by whom and when', () => {
    const count = killed(storyOf([wire], accept))
    expect(count).toMatchObject({ best: 164, rule: 'R14', review: [] })
    expect(count.why).toContain('R14: accepted as 164 by the night desk on 2031-03-05')
    expect(count.decided).toEqual([
      {
        seq: 10,
        kind: 'accept',
        actor: 'the night desk',
        time: '2031-03-05T09:00:00Z',
        reason: null,
        says: 'accepted as 164',
        overruledBy: null,
      },
    ])
  })

  it('stays what was accepted, and says that the reports now say otherwise', () => {
    const story = storyOf([wire, late], accept)
    const count = killed(story)
    expect(killed(storyOf([wire, late])).best).toBe(170)
    expect(count).toMatchObject({ low: 164, best: 164, high: 164 })
    expect(count.review).toContain('accepted as 164 by the night desk on 2031-03-05; the reports now say 170')
    expect(drawn(count)).toEqual(['164 superseded', '170 standing'])
    expect(count.sentence).toContain('164 people were killed')
    expect(count.sentence).toContain('170')
    const why = explanationOf(count.id, story)!
    expect(why.rule).toBe('R14')
    expect(why.steps.join('\n')).toContain('R14: accepted as 164 by the night desk on 2031-03-05')
  })

  it('is unknown to the record as of an earlier day', () => {
    const options = { profile: 'default', decisions: accept } as const
    const [early] = recordOf([wire, late], language, { ...options, asOf: '2031-03-04' }).stories
    const [later] = recordOf([wire, late], language, { ...options, asOf: '2031-03-05' }).stories
    expect([killed(early!).best, killed(later!).best]).toEqual([170, 164])
  })

  it('is open again where the acceptance was rejected later', () => {
    const [first] = accept
    const again = {
      ...first!,
      seq: 30,
      decision: { kind: 'reject', target: tally(before), reason: 'too early' } as const,
    }
    const count = killed(storyOf([wire, late], [first!, again]))
    expect(count.rule).toBe('R9 default')
    expect(count.decided).toMatchObject([{ overruledBy: 30 }, { says: 'rejected', overruledBy: null }])
  })
})

describe('a figure that a person rejected', () => {
  const story = storyOf([wire, post])
  const reject = decided({
    kind: 'reject',
    target: claimWith('160', story),
    reason: 'the union counted another fire',
  })
  const after = storyOf([wire, post], reject)

  it('stays drawn with the reason, and leaves low, best and high', () => {
    expect(killed(story)).toMatchObject({ low: 160, high: 164 })
    expect(killed(after)).toMatchObject({ low: 164, best: 164, high: 164, origins: 1 })
    expect(drawn(killed(after))).toEqual(['164 standing', '160 rejected'])
    expect(killed(after).readings[1]!.why).toBe(
      'R14: rejected by the night desk on 2031-03-05: the union counted another fire',
    )
    const rejected = after.reports.flatMap(({ claims }) => claims).find(({ id }) => id === claimWith('160', story).id)
    expect(rejected?.decided).toMatchObject([{ seq: 10, says: 'rejected' }])
  })

  it('is not in the sentence, and raises no contradiction', () => {
    expect(killed(after).sentence).not.toContain('160')
    expect(after.contradictions).toEqual([])
  })

  it('leaves what others say alone, and another report of the number stands', () => {
    const again = report('Northern Post', 3, 'The fire in Lomé killed 160 people, the port union said on Wednesday.')
    expect(drawn(killed(storyOf([wire, post, again], reject)))).toContain('160 standing')
  })

  it('is drawn on a line of its own where nothing else is left of it', () => {
    const only = storyOf([post])
    const gone = storyOf([post], decided({ kind: 'reject', target: claimWith('160', only), reason: 'a drill' }))
    expect(killed(gone)).toMatchObject({ best: null, low: null, grade: 'pending' })
    expect(drawn(killed(gone))).toEqual(['160 rejected'])
  })
})

describe('a field that a person corrected', () => {
  const story = storyOf([wire, post])
  const claim = claimWith('160', story)
  const correct = decided({ kind: 'correct', target: claim, field: 'value', value: 166, reason: 'a slip of the pen' })

  it('is as corrected, with the words and what was read beside it', () => {
    const after = storyOf([wire, post], correct)
    expect(drawn(killed(after))).toEqual(['164 standing', '166 standing'])
    const corrected = after.reports.flatMap(({ claims }) => claims).find(({ id }) => id === claim.id)
    expect(corrected).toMatchObject({
      value: 166,
      low: 166,
      high: 166,
      decided: [{ says: 'value corrected from 160 to 166', reason: 'a slip of the pen' }],
    })
    expect(corrected?.exact).toContain('160')
    expect(killed(after).decided).toMatchObject([{ seq: 10 }])
  })

  it('moves a figure to the count it belongs to', () => {
    const after = storyOf(
      [wire, post],
      decided({ kind: 'correct', target: claim, field: 'measure', value: 'injured', reason: 'hurt, not killed' }),
    )
    expect(drawn(killed(after))).toEqual(['164 standing'])
    expect(after.tallies.find(({ measure }) => measure === 'injured')).toMatchObject({ best: 160 })
  })

  it('takes the bound with it, and the day it speaks of', () => {
    const after = storyOf(
      [wire, post],
      decided(
        { kind: 'correct', target: claim, field: 'bound', value: 'at-least', reason: 'the caption says so' },
        { kind: 'correct', target: claim, field: 'asOf', value: '2031-03-01', reason: 'the caption says so' },
      ),
    )
    const reading = killed(after).readings.find(({ value }) => value === 160)
    expect(reading).toMatchObject({ low: 160, high: null, asOf: '2031-03-01', asOfInferred: false })
  })

  it('is as said last where two people say otherwise, and both are shown', () => {
    const after = storyOf(
      [wire, post],
      decided(
        { kind: 'correct', target: claim, field: 'value', value: 166, reason: 'a slip' },
        { kind: 'correct', target: claim, field: 'value', value: 161, reason: 'the ledger says so' },
      ),
    )
    expect(drawn(killed(after))).toContain('161 standing')
    expect(killed(after).decided).toMatchObject([
      { seq: 10, says: 'value corrected from 160 to 166', overruledBy: 11 },
      { seq: 11, says: 'value corrected from 166 to 161', overruledBy: null },
    ])
  })
})

describe('a claim that a person accepted', () => {
  it('keeps its fields when the same words are read otherwise, and says so', () => {
    const story = storyOf([wire])
    const { id } = claimWith('164', story)
    const claim = wire.claims.find((each) => each.id === id)!
    const accept = decided({ kind: 'accept', target: target(id, story), as: acceptedFields(claim), reason: null })
    const reread = {
      ...wire,
      claims: wire.claims.map((each) =>
        each.id === id && each.kind === 'figure'
          ? { ...each, value: 146, low: 146, high: 146, population: 'children' }
          : each,
      ),
    }
    expect(killed(storyOf([reread]), 'children').best).toBe(146)
    const after = storyOf([reread], accept)
    expect(killed(after)).toMatchObject({ best: 164, population: null })
    expect(after.reports[0]!.claims.find((each) => each.id === id)?.decided[0]?.says).toBe(
      'accepted; value kept as 164, now read as 146; population kept as none, now read as children',
    )
  })
})

describe('a standing that a person set', () => {
  const story = storyOf([wire, post])
  const set = (standing: 'withdrawn' | 'denied' | 'unconfirmed' | 'asserted') =>
    storyOf(
      [wire, post],
      decided({ kind: 'standing', target: claimWith('164', story), standing, reason: 'told us by telephone' }),
    )

  it('withdraws a number, which then leaves low, best and high', () => {
    const count = killed(set('withdrawn'))
    expect(drawn(count)).toEqual(['164 withdrawn', '160 standing'])
    expect(count.low).toBe(160)
    expect(count.readings[0]!.why).toBe('R14: withdrawn by the night desk on 2031-03-05: told us by telephone')
    expect(killed(set('denied')).readings[0]!.state).toBe('denied')
  })

  it('puts a number back in force that a report takes back', () => {
    const denial = report(
      'Evening Ledger',
      2,
      'A fire in Lomé killed 164 people, the interior ministry said. Later it withdrew the figure of 164.',
    )
    const taken = storyOf([denial])
    expect(drawn(killed(taken))).toEqual(['164 withdrawn'])
    const back = storyOf(
      [denial],
      decided({
        kind: 'standing',
        target: claimWith('killed 164', taken),
        standing: 'asserted',
        reason: 'the retraction was forged',
      }),
    )
    expect(drawn(killed(back))).toEqual(['164 standing'])
    const act = claimWith('withdrew', taken, 'standing')
    const forged = storyOf([denial], decided({ kind: 'reject', target: act, reason: 'the retraction was forged' }))
    expect(drawn(killed(forged))).toEqual(['164 standing'])
  })
})

describe('tallies that a person brought together, parted or related', () => {
  const march = report('Coast Wire', 1, 'The protests in Lomé left 26 protesters killed, officials said.')
  const count = report(
    'Morning Post',
    2,
    'The protests in Lomé left 20 protesters and 16 police officers killed, the union said.',
  )
  const late = report('Evening Ledger', 3, 'Officials said 30 protesters had been killed in Lomé in the protests.')
  const story = storyOf([march, count])
  const [protesters, police] = [
    target(killed(story, 'protesters').id, story),
    target(killed(story, 'security-forces').id, story),
  ]

  it('are one count when they are merged, and so is what comes later', () => {
    const merge = decided({ kind: 'merge', targets: [protesters, police], reason: 'the officers marched' })
    const one = killed(storyOf([march, count, late], merge), 'protesters')
    expect(drawn(one)).toEqual(['26 superseded', '16 standing', '20 standing', '30 standing'])
    expect(one.why.join()).toContain('R14: brought together by the night desk on 2031-03-05: the officers marched')
    expect(
      storyOf([march, count, late], merge).tallies.some(({ population }) => population === 'security-forces'),
    ).toBe(false)
  })

  it('part a figure that counts others', () => {
    const out = claimWith('20 protesters', story)
    const after = storyOf(
      [march, count],
      decided({ kind: 'split', target: protesters, out, reason: 'those of the second day' }),
    )
    const apart = after.tallies.find(({ label }) => label.endsWith('counted apart'))!
    expect(drawn(apart)).toEqual(['20 standing'])
    expect(drawn(killed(after, 'protesters'))).toEqual(['26 standing'])
    expect(apart.decided).toMatchObject([{ says: 'parted', reason: 'those of the second day' }])
    expect(after.unmet).toEqual([])
  })

  it('are related as a person says: a part, or sharing nobody, with the sum that follows', () => {
    const relate = (relation: 'subset' | 'disjoint' | 'unclear' | 'same') =>
      storyOf(
        [march, count],
        decided({
          kind: 'relation',
          between: 'tallies',
          target: police,
          other: protesters,
          relation,
          reason: 'the list of names',
        }),
      )
    expect(killed(story).floor).toBe(36)
    expect(killed(relate('disjoint')).floor).toBe(36)
    expect(killed(relate('subset'), 'security-forces').partOf).toBe(killed(relate('subset'), 'protesters').id)
    expect(relate('unclear').tallies.find(({ population }) => population === null)?.floor ?? null).toBe(null)
    expect(drawn(killed(relate('same'), 'protesters'))).toContain('16 standing')
    expect(killed(relate('disjoint'), 'protesters').decided).toMatchObject([{ says: 'said to share nobody' }])
  })
})
