import { describe, expect, it } from 'vitest'
import { createRecorder, type StoryRecord } from '../../src/index.ts'
import { language } from '../claims/readings.ts'
import { claimWith, decided, drawn, killed, records, report, storyOf, target } from './desk.ts'

const originOf = (words: string, story: StoryRecord) => {
  const { id } = claimWith(words, story)
  return story.origins.find(({ claims }) => claims.includes(id))!
}

describe('an origin', () => {
  const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, officials said.')
  const post = report('Morning Post', 2, 'The fire in Lomé killed 164 people, the port union said.')
  const story = storyOf([wire, post])

  it('is whose a person says it is, and who prints the number again follows', () => {
    const again = report('Evening Ledger', 3, 'The fire in Lomé killed 164 people.')
    const set = decided({
      kind: 'origin',
      target: claimWith('164', storyOf([wire])),
      who: 'port union',
      reason: 'the official read from the union’s list',
    })
    const after = storyOf([wire, post, again], set)
    expect(killed(story)).toMatchObject({ origins: 2, grade: 'corroborated' })
    expect(killed(after)).toMatchObject({ origins: 1, outlets: 3, grade: 'single-origin' })
    const origin = originOf('164', after)
    expect(origin).toMatchObject({ who: 'port union', decided: [{ says: 'said to come from port union' }] })
    expect(origin.why.join()).toContain('R14: what Coast Wire prints is port union')
  })

  it('can be one that no report names', () => {
    const set = decided({
      kind: 'origin',
      target: claimWith('164', story),
      who: 'a leaked list',
      reason: 'we hold the list',
    })
    expect(originOf('164', storyOf([wire, post], set)).who).toBe('a leaked list')
  })

  it('is one with another where a person says so, and its counts follow', () => {
    const targets = [originOf('164', story).id, story.origins.find(({ who }) => who?.includes('union'))!.id]
    const merge = decided({
      kind: 'merge',
      targets: targets.map((id) => target(id, story)),
      reason: 'one press conference',
    })
    const after = storyOf([wire, post], merge)
    expect(killed(after)).toMatchObject({ origins: 1, outlets: 2, grade: 'single-origin' })
    expect(after.unmet).toEqual([])
  })

  it('is two where a person parts it', () => {
    const same = report('Evening Ledger', 2, 'The fire in Lomé killed 164 people, officials said.')
    const before = storyOf([wire, same])
    const [claim] = storyOf([same]).reports[0]!.claims.filter(({ kind }) => kind === 'figure')
    const split = decided({
      kind: 'split',
      target: target(originOf('164', before).id, before),
      out: { claims: [claim!.id], reports: [], names: [] },
      reason: 'other officials',
    })
    expect(killed(before).origins).toBe(1)
    expect(killed(storyOf([wire, same], split))).toMatchObject({ origins: 2, grade: 'corroborated' })
  })
})

describe('a derivation', () => {
  const text =
    'A fire broke out before dawn in a grain store at the port of Lomé and killed 164 people, the interior ministry said. Crews from four districts pumped water from the basin until the roof fell in at noon. The harbour was closed and two ships were towed to the outer roads.'
  const wire = report('Coast Wire', 1, text)
  const copy = report('Morning Post', 2, text)
  const other = report('Evening Ledger', 3, 'The fire in Lomé killed 164 people, the mayor said.')

  it('is none where a person says so, and is one where a person says so', () => {
    expect(storyOf([wire, copy]).derivations).toHaveLength(1)
    const none = storyOf(
      [wire, copy],
      decided({
        kind: 'relation',
        between: 'reports',
        from: wire.id,
        to: copy.id,
        relation: 'none',
        reason: 'both had it from the agency',
      }),
    )
    expect(none.derivations).toEqual([])
    expect(none.reports.map((each) => each.decided.map(({ says }) => says))).toEqual([
      ['said not to be made from one another'],
      ['said not to be made from one another'],
    ])
    const made = storyOf(
      [wire, other],
      decided({
        kind: 'relation',
        between: 'reports',
        from: wire.id,
        to: other.id,
        relation: 'rewrite',
        reason: 'the editor told us',
      }),
    )
    expect(made.derivations).toMatchObject([{ kind: 'rewrite', decided: [{ says: 'said to be a rewrite' }] }])
    expect(killed(made)).toMatchObject({ origins: 1, grade: 'single-origin' })
    expect([...none.unmet, ...made.unmet]).toEqual([])
  })

  it('is none where it was rejected, and one again where it was accepted later', () => {
    const before = storyOf([wire, copy])
    const line = target(before.derivations[0]!.id, before)
    const [reject, accept] = decided(
      { kind: 'reject', target: line, reason: 'an agency text' },
      { kind: 'accept', target: line, as: {}, reason: null },
    )
    expect(storyOf([wire, copy], [reject!]).derivations).toEqual([])
    expect(storyOf([wire, copy], [reject!, accept!]).derivations).toHaveLength(1)
  })
})

describe('a speech', () => {
  const words = 'We warned the owners of the silo about the broken fans three times this winter'
  const wire = report('Coast Wire', 1, `Harbour master Joana Reis spoke in Lomé. “${words},” Reis said.`)
  const abroad = report(
    'Morning Post',
    1,
    '“Three warnings about broken fans went to the owners of that silo since the winter,” harbour master Joana Reis said in Lomé.',
  )
  const story = storyOf([wire, abroad])
  const proposed = story.utterances.find(({ renderings }) =>
    renderings.some(({ relation }) => relation === 'proposed'),
  )!

  it('has the rendering that was proposed as a person confirms it', () => {
    const rendering = proposed.renderings.find(({ relation }) => relation === 'proposed')!
    const relate = (relation: 'translation' | 'none') =>
      storyOf(
        [wire, abroad],
        decided({
          kind: 'relation',
          between: 'rendering',
          target: target(rendering.claim, story),
          other: target(proposed.id, story),
          relation,
          reason: 'we have the recording',
        }),
      )
    const confirmed = relate('translation')
    expect(confirmed.utterances).toMatchObject([
      { renderings: [{ relation: 'verbatim' }, { relation: 'translation' }] },
    ])
    expect(confirmed.utterances[0]!.why.join()).toContain('R14: said to be a translation by the night desk')
    expect(relate('none').utterances.map(({ renderings }) => renderings.length)).toEqual([1, 1])
    expect([...confirmed.unmet, ...relate('none').unmet]).toEqual([])
  })

  it('is another’s where a person corrects the speaker', () => {
    const quote = claimWith('We warned', story, 'quotation')
    const after = storyOf(
      [wire],
      decided({
        kind: 'correct',
        target: quote,
        field: 'speaker',
        value: 'Ana Torvik',
        reason: 'the caption was swapped',
      }),
    )
    expect(after.utterances[0]).toMatchObject({
      speaker: 'Ana Torvik',
      decided: [{ says: expect.stringMatching(/^speaker corrected from .*Reis.* to Ana Torvik$/) }],
    })
  })

  it('is drawn apart where a person rejects its words', () => {
    const quote = claimWith('We warned', story, 'quotation')
    const after = storyOf([wire], decided({ kind: 'reject', target: quote, reason: 'a parody' }))
    expect(after.utterances).toMatchObject([{ renderings: [{ claim: quote.id }], decided: [{ says: 'rejected' }] }])
  })
})

describe('a happening', () => {
  const wire = report(
    'Coast Wire',
    3,
    'A fire in Lomé killed 12 people on Sunday. On Monday the president dismissed the port director, Ama Koffi.',
  )
  const post = report(
    'Morning Post',
    4,
    'Port director Ama Koffi resigned on Tuesday after the fire in Lomé on Sunday.',
  )
  const story = storyOf([wire, post])
  const [first, second] = ['dismissed', 'resigned'].map((word) => claimWith(word, story, 'event'))
  const holding = (claim: string, of: StoryRecord) => of.incidents.find(({ claims }) => claims.includes(claim))!

  it('is one or two as a person says', () => {
    const one = holding(first!.id, story).id === holding(second!.id, story).id
    const decision = one
      ? ({
          kind: 'split',
          target: target(holding(first!.id, story).id, story),
          out: second!,
          reason: 'two acts',
        } as const)
      : ({
          kind: 'merge',
          targets: [first!, second!].map(({ id }) => target(holding(id, story).id, story)),
          reason: 'one act',
        } as const)
    const after = storyOf([wire, post], decided(decision))
    expect(holding(first!.id, after).id === holding(second!.id, after).id).toBe(!one)
    expect(holding(second!.id, after).why.join()).toContain(`R14: ${one ? 'parted' : 'brought together'}`)
    expect(after.unmet).toEqual([])
  })

  it('has its fields as corrected', () => {
    const after = storyOf(
      [wire],
      decided({
        kind: 'correct',
        target: first!,
        field: 'actor',
        value: 'the prime minister',
        reason: 'the decree is hers',
      }),
    )
    expect(holding(first!.id, after)).toMatchObject({ who: 'the prime minister', decided: [{ seq: 10 }] })
  })
})

describe('a party', () => {
  const wire = report(
    'Coast Wire',
    1,
    'Yerlan Karin, a presidential adviser, said the fire in Lomé had killed 12 people.',
  )
  const post = report(
    'Morning Post',
    2,
    'Yerlan Karim, a presidential adviser, said the fire in Lomé had killed 14 people.',
  )
  const story = storyOf([wire, post])
  const partyOf = (name: string, of: StoryRecord) =>
    of.parties.find(({ variants }) => variants.some((variant) => variant.name === name))!

  it('is one with another where a person says so, and two again where another parts them later', () => {
    const [karin, karim] = ['Yerlan Karin', 'Yerlan Karim'].map((name) => target(partyOf(name, story).id, story))
    expect(karin).not.toEqual(karim)
    const [merge, split] = decided(
      { kind: 'merge', targets: [karin!, karim!], reason: 'one man, by his office' },
      {
        kind: 'split',
        target: { ...karin!, names: ['Yerlan Karin', 'Yerlan Karim'], reports: [wire.id, post.id] },
        out: { claims: [], reports: [], names: ['Yerlan Karim'] },
        reason: 'two men after all',
      },
    )
    const one = storyOf([wire, post], [merge!])
    expect(partyOf('Yerlan Karin', one)).toBe(partyOf('Yerlan Karim', one))
    expect(partyOf('Yerlan Karin', one).evidence.join()).toContain('R14: brought together')
    expect(killed(one)).toMatchObject({ origins: 1 })
    const two = storyOf([wire, post], [merge!, split!])
    expect(partyOf('Yerlan Karin', two)).not.toBe(partyOf('Yerlan Karim', two))
    expect(partyOf('Yerlan Karim', two).decided).toMatchObject([{ overruledBy: 11 }, { overruledBy: null }])
    expect([...one.unmet, ...two.unmet]).toEqual([])
  })

  it('of one name in two forms is two where a person parts it', () => {
    const other = report(
      'Evening Ledger',
      2,
      'Yerlan Karinn, a presidential adviser, said the fire in Lomé had killed 14 people.',
    )
    const before = storyOf([wire, other])
    expect(partyOf('Yerlan Karin', before)).toBe(partyOf('Yerlan Karinn', before))
    const after = storyOf(
      [wire, other],
      decided({
        kind: 'split',
        target: target(partyOf('Yerlan Karin', before).id, before),
        out: { claims: [], reports: [], names: ['Yerlan Karinn'] },
        reason: 'a namesake',
      }),
    )
    expect(partyOf('Yerlan Karin', after)).not.toBe(partyOf('Yerlan Karinn', after))
    expect(after.unmet).toEqual([])
  })
})

describe('a story', () => {
  const fire = (outlet: string, day: number, killed: number) =>
    report(
      outlet,
      day,
      `The fire at the port of Aveiro killed ${killed} people, the harbour master, Joana Reis, said. The silo in Aveiro burned for a night.`,
      null,
    )
  const flood = report(
    'Radio Delta',
    3,
    'Nine people drowned in Kisumu when the river Nyando burst its banks, the Kenyan police said. Roads to Ahero were cut.',
    null,
  )
  const all = [fire('Coast Wire', 2, 12), fire('Morning Post', 3, 19), flood]

  it('is one with another where a person says so, and says why', () => {
    const { stories } = records(all)
    expect(stories).toHaveLength(2)
    const merge = decided({
      kind: 'merge',
      targets: stories.map((story) => target(story.id, story)),
      reason: 'one storm did both',
    })
    const one = records(all, merge)
    expect(one.stories).toHaveLength(1)
    expect(one.stories[0]).toMatchObject({ id: stories[0]!.id, decided: [{ says: 'brought together' }], unmet: [] })
    expect(one.stories[0]!.why).toContain(
      'radio-delta: R14: put here by the night desk on 2031-03-05: one storm did both',
    )
  })

  it('is joined by a report that comes later as all reports at once have it', () => {
    const { stories } = records(all)
    const merge = decided(
      { kind: 'merge', targets: stories.map((story) => target(story.id, story)), reason: 'one storm did both' },
      { kind: 'reject', target: claimWith('12 people', stories[0]!), reason: 'a drill' },
    )
    const recorder = createRecorder(all, language, { profile: 'default', decisions: merge })
    const late = fire('Evening Ledger', 4, 21)
    const { story, replaces } = recorder.add(late)
    expect(recorder.records()).toEqual(records([...all, late], merge))
    expect(replaces).toEqual([stories[0]!.id])
    expect(story.reports).toHaveLength(4)
  })

  it('is two where a person parts it, and a report that comes later joins one', () => {
    const { stories } = records(all)
    const split = decided({
      kind: 'split',
      target: target(stories[0]!.id, stories[0]!),
      out: { claims: [], reports: ['morning-post'], names: [] },
      reason: 'another silo',
    })
    const parted = records([...all, fire('Evening Ledger', 4, 21)], split)
    expect(parted.stories.filter(({ reports }) => reports.some(({ id }) => id === 'evening-ledger'))).toHaveLength(1)
    const [one, other] = ['coast-wire', 'morning-post'].map((id) =>
      parted.stories.find(({ reports }) => reports.some((each) => each.id === id)),
    )
    expect(one!.id).not.toBe(other!.id)
    expect([one, other].map((story) => story!.decided.map(({ says }) => says))).toEqual([['parted'], ['parted']])
    expect(parted.stories.flatMap(({ unmet }) => unmet)).toEqual([])
  })
})

describe('a source', () => {
  it('has the grade a person gave it beside it, and no number moves', () => {
    const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, officials said.')
    const post = report('Morning Post', 2, 'The fire in Lomé killed 160 people, the port union said.')
    const grade = decided(
      {
        kind: 'grade',
        source: { kind: 'outlet', name: 'Coast Wire' },
        reliability: 'E',
        credibility: null,
        reason: null,
      },
      {
        kind: 'grade',
        source: { kind: 'report', name: 'morning-post' },
        reliability: 'B',
        credibility: 2,
        reason: null,
      },
    )
    const story = storyOf([wire, post], grade)
    expect(story.reports.map(({ graded }) => graded)).toEqual(['E', 'B2'])
    expect(story.reports[1]!.decided).toMatchObject([{ says: 'graded B2' }])
    expect(story.tallies).toEqual(storyOf([wire, post]).tallies)
  })
})

describe('a note', () => {
  it('stands beside its line and changes nothing else', () => {
    const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, officials said.')
    const story = storyOf([wire])
    const noted = storyOf(
      [wire],
      decided({ kind: 'note', target: target(killed(story).id, story), text: 'ask the hospital', reason: null }),
    )
    expect(killed(noted).decided).toMatchObject([{ says: 'note: ask the hospital' }])
    expect({ ...killed(noted), decided: [] }).toEqual(killed(story))
  })
})

describe('a decision that finds nothing', () => {
  const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, officials said.')
  const post = report('Morning Post', 2, 'The fire in Lomé killed 160 people, the port union said.')

  it('is told beside the stories where no report has its claims', () => {
    const reject = decided({ kind: 'reject', target: claimWith('160', storyOf([post])), reason: 'a drill' })
    expect(records([wire], reject).unmet).toMatchObject([
      { seq: 10, kind: 'reject', why: expect.stringContaining('no report') },
    ])
    expect(records([wire, post], reject).unmet).toEqual([])
  })

  it('is told in its story where only some of it is there, or it cannot hold', () => {
    const story = storyOf([wire, post])
    const quote = claimWith('164', story)
    const unmet = storyOf(
      [wire],
      decided(
        { kind: 'merge', targets: story.origins.map(({ id }) => target(id, story)), reason: 'one voice' },
        { kind: 'correct', target: quote, field: 'speaker', value: 'Ana Torvik', reason: 'the caption' },
      ),
    ).unmet
    expect(unmet).toMatchObject([
      { seq: 10, why: expect.stringContaining('fewer than two') },
      { seq: 11, why: 'a figure has no speaker' },
    ])
  })
})

describe('a page that was revised', () => {
  const page = { url: 'https://coastwire.test/fire', canonical: 'https://coastwire.test/fire' }
  const first = { ...report('Coast Wire', 1, 'A fire in Lomé killed 164 people, officials said.'), ...page }
  const next = {
    ...report('Coast Wire', 2, 'A fire in Lomé killed 164 people, officials said. The port is closed.'),
    ...page,
    id: 'coast-wire-2',
    hash: 'second',
  }

  it('keeps what was decided of a statement that it makes again', () => {
    const reject = decided({ kind: 'reject', target: claimWith('164', storyOf([first])), reason: 'a drill' })
    const after = storyOf([first, next], reject)
    expect(drawn(killed(after))).toEqual(['164 rejected'])
    expect(after.unmet).toEqual([])
  })

  it('keeps a correction though it makes another statement, which stands beside', () => {
    const correct = decided({
      kind: 'correct',
      target: claimWith('164', storyOf([first])),
      field: 'value',
      value: 146,
      reason: 'digits swapped',
    })
    expect(drawn(killed(storyOf([first, next], correct)))).toEqual(['146 standing'])
  })
})
