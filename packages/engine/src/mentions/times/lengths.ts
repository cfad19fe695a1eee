import { type Anchors, fromNow } from './anchors.ts'
import { lengthOf } from './moments.ts'
import { timeNumbers } from './numbers.ts'
import type { Amount, ClockTime, Taken } from './patterns.ts'
import { type Around, ONE, SHORT, type TimeRule, unitOf } from './rules.ts'
import { atClock, dated, habit, inPart, lasting, reference, type TimeValue } from './values.ts'

/** Lengths of time, habits, clock times and times without a date: "two weeks", "every day", "6 a.m.", "recently". */
export const lengthRules: readonly TimeRule[] = [
  {
    name: 'age',
    pattern: '(about|the)? amount filler? (unit|units) old',
    resolve: () => 'nothing',
  },
  {
    name: 'rate',
    pattern: 'about? amount (unit|units) per unit',
    resolve: () => 'nothing',
  },
  {
    name: 'length up to now',
    pattern: 'about? (the|this)? (last|past|previous) about? amount filler? (unit|units|compound)',
    resolve: (taken, at) => lasting(amountOf(taken), unitOf(taken).unit, at, -1),
  },
  {
    name: 'length from now',
    pattern: 'about? (the? next|the following) about? amount filler? (unit|units|compound)',
    resolve: (taken, at) => lasting(amountOf(taken), unitOf(taken).unit, at, 1),
  },
  {
    name: 'unit up to now',
    pattern: '(the|this)? past (unit|compound)',
    resolve: (taken, at) => lasting(amountOf(taken), unitOf(taken).unit, at, -1),
  },
  {
    name: 'units ahead',
    pattern: 'the units hence',
    resolve: (taken, at) => lasting(SOME, taken.get('units')!, at, 1),
  },
  {
    name: 'first units',
    pattern: 'the? ordinal amount (unit|units)',
    resolve: (taken, at) => lasting(amountOf(taken), unitOf(taken).unit, at, 0),
  },
  {
    name: 'length of a year before',
    pattern: 'the unit (earlier|ago) amount (unit|units)',
    resolve: (taken, at) => (taken.has('units') ? lasting(amountOf(taken), taken.get('units')!, at, 0) : null),
  },
  {
    name: 'length',
    pattern: '(about the?|the)? amount filler? (unit|units|compound)',
    resolve: (taken, at, around) => {
      const amount = taken.get('amount')!
      const unit = unitOf(taken).unit
      // "60 Minutes" is a programme.
      if (/^NNP/.test(around.tag(taken.to - 1) ?? '')) return null
      // "at 0530 hours"
      if (unit === 'hour' && timeNumbers.clock.read(around.pieces, taken.to - 2) !== null) return null
      if (taken.has('the') && hyphened(taken, around)) return null
      if (unit === 'quarter' && (taken.has('unit') || around.pieces[taken.to]?.word?.of)) return null
      if (unit === 'second' && taken.has('unit')) return null
      if (amount.article && !taken.has('about') && !leads(taken, around)) return null
      if (
        taken.has('unit') &&
        !amount.article &&
        amount.value !== 1 &&
        amount.value !== 0.5 &&
        !hyphened(taken, around)
      ) {
        return null
      }
      return lasting(amountOf(taken), unit, at, 0)
    },
  },
  {
    name: 'length and a half',
    pattern: 'about? (a|cardinal) (unit|units) and a half',
    resolve: (taken, at) =>
      lasting({ value: (taken.get('cardinal') ?? 1) + 0.5, high: null, article: false }, unitOf(taken).unit, at, 0),
  },
  {
    name: 'length without a number',
    pattern: 'about? units ((or|to|and) units)?',
    resolve: (taken, at, around) => {
      const unit = taken.get('units')!
      if (unit === 'quarter' || unit === 'second' || unit === 'half') return null
      const of = around.pieces[taken.to]?.word?.of === true && !SHORT.has(unit)
      if (!leads(taken, around) && !of) return null
      return lasting(SOME, unit, at, 0)
    },
  },
  {
    name: 'length in one word',
    pattern: '(lasting|unit hyphen long)',
    resolve: (taken, at) => lasting(taken.has('unit') ? ONE : SOME, taken.get('lasting') ?? unitOf(taken).unit, at, 0),
  },
  {
    name: 'habit',
    pattern: 'every other? amount? (unit|units)',
    resolve: (taken) => {
      const amount = taken.get('amount')
      const times = (amount?.value ?? 1) * (taken.has('other') ? 2 : 1)
      return habit(lengthOf(times, unitOf(taken).unit))
    },
  },
  {
    name: 'habit by weekday',
    pattern: '(every other? weekday|weekdays) (part|parts)?',
    resolve: (taken) =>
      habit(
        `XXXX-WXX-${taken.get('weekday') ?? taken.get('weekdays')!}${suffix(taken.get('part') ?? taken.get('parts'))}`,
      ),
  },
  {
    name: 'habit by weekday and part',
    pattern: 'weekday parts',
    resolve: (taken) => habit(`XXXX-WXX-${taken.get('weekday')!}${suffix(taken.get('parts'))}`),
  },
  {
    name: 'habit by part of the day',
    pattern: 'every part',
    resolve: (taken) => habit(`XXXX-XX-XX${suffix(taken.get('part'))}`),
  },
  {
    name: 'habit in one word',
    pattern: 'frequency',
    // A daily is a paper: "the daily La Prensa".
    resolve: (taken, _, { pieces, tag }) =>
      /^NN/.test(tag(taken.from) ?? '') ||
      /^NNP/.test(tag(taken.to) ?? '') ||
      (taken.from > 0 && /^\p{Lu}/u.test(pieces[taken.from]!.text))
        ? null
        : habit(taken.get('frequency')!),
  },
  {
    name: 'time near now',
    pattern: 'reference',
    resolve: (taken) => reference(taken.get('reference')!),
  },
  {
    name: 'units near now',
    pattern: '(the|in)? referring (units|unit) ((or|to|and) units)?',
    resolve: (taken) => reference(taken.get('referring')!),
  },
  {
    name: 'the past, the future',
    pattern: 'the referring',
    resolve: (taken, _, { tag }) => {
      const after = tag(taken.to)
      const closed = after === null || !/^(?:NN|JJ|CD|VBN)/.test(after)
      const noun = /^NN/.test(tag(taken.to - 1) ?? 'NN')
      return closed && noun ? reference(taken.get('referring')!) : null
    },
  },
  {
    name: 'near now',
    pattern: 'referring',
    resolve: (taken, _, { pieces, tag }) => {
      const value = taken.get('referring')!
      const adjective = /^JJ/.test(tag(taken.from) ?? 'JJ')
      return adjective && value !== 'FUTURE_REF' && pieces[taken.from]?.word?.past === undefined
        ? reference(value)
        : null
    },
  },
  {
    name: 'hour in a part of the day',
    pattern: '(clock|digits|cardinal) in the part',
    resolve: (taken, at) => {
      const hour = taken.get('clock')?.hour ?? taken.get('digits') ?? taken.get('cardinal')!
      if (hour < 1 || hour > 12) return null
      const part = taken.get('part')!
      const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5)
      const clock = { hour: (hour % 12) + (late ? 12 : 0), minute: taken.get('clock')?.minute ?? 0 }
      return atClock(dayFor(at), clock)
    },
  },
  {
    name: 'hour',
    pattern: 'clock',
    resolve: (taken, at, { pieces }) => {
      const piece = pieces[taken.from]!
      const told =
        taken.to - taken.from > 1 || piece.word?.hour !== undefined || pieces[taken.from - 1]?.word?.at === true
      return told ? atClock(dayFor(at), midnightOf(taken.get('clock')!, at)) : null
    },
  },
  {
    name: 'part of the day of an earlier time',
    pattern: 'the part',
    resolve: (taken, at, { pieces }) => {
      const before = pieces[taken.from - 1]?.word
      if (before?.in === undefined || at.earlier?.grain !== 'day') return null
      return inPart(dayFor(at), taken.get('part')!)
    },
  },
]

const SOME: Amount = { value: null, high: null, article: false }

const amountOf = (taken: Taken): Amount => {
  const amount = taken.get('amount') ?? ONE
  const times = taken.get('compound')?.times ?? 1
  return times === 1
    ? amount
    : { ...amount, value: amount.value && amount.value * times, high: amount.high && amount.high * times }
}

const suffix = (part: string | null): string => (part === null ? '' : `T${part}`)

/** Whether the word before makes a bare unit a length: "for years", "within a week". */
const leads = (taken: Taken, { pieces }: Around): boolean => pieces[taken.from - 1]?.word?.beforeLength === true

/** Whether the unit hangs on its number: "two-year". */
const hyphened = (taken: Taken, { pieces }: Around): boolean => pieces[taken.to - 2]?.word?.hyphen === true

/** Midnight told as over on the day of writing is the one that began it. */
const midnightOf = (clock: ClockTime, at: Anchors): ClockTime =>
  clock.hour === 24 && at.tense() !== 'future' && (at.earlier?.grain !== 'day' || at.earlier.at === at.now?.day)
    ? { ...clock, hour: 0 }
    : clock

/** Days from the writing beyond which a date is history, and no day that a bare hour falls on. */
const NEARBY = 31

/** The day a bare clock time falls on: that of the last date read, or the day of writing. */
const dayFor = (at: Anchors): TimeValue =>
  at.earlier?.grain === 'day' && (at.now === null || Math.abs(at.earlier.at - at.now.day) <= NEARBY)
    ? dated({ moment: at.earlier, anchor: 'earlier-time', others: [] }, 'day')
    : dated(fromNow(at, 'day', 0), 'day')
