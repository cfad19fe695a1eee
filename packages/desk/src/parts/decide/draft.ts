import type { Decision, FieldValue, Target } from '@stemma/engine'
import type { Decidable, DecidableField } from 'stemma/api'

/** What a person does to a claim or a line. */
export type Act = Decidable['acts'][number]

/** What stands in the form. */
export interface Draft {
  readonly act: Act
  /** Of a figure: all claims that give the same number from the same origin, and not this one alone. */
  readonly all: boolean
  /** Which field is corrected, and to what, as it was typed. */
  readonly field: string
  readonly typed: string
  /** Who knows. */
  readonly who: string
  readonly standing: string
  /** What is graded: the outlet in all its reports, or this report alone. */
  readonly graded: 'outlet' | 'report'
  /** `A` to `F`, and `1` to `6`; empty for no view. */
  readonly reliability: string
  readonly credibility: string
  readonly reason: string
}

/** The form before anything is put into it. */
export const draftOf = ({ acts, fields, standing, outlet }: Decidable): Draft => ({
  act: acts[0] ?? 'accept',
  all: true,
  field: fields[0]?.field ?? '',
  typed: typedOf(fields[0]),
  who: '',
  standing: standing ?? 'asserted',
  graded: outlet === null ? 'report' : 'outlet',
  reliability: '',
  credibility: '',
  reason: '',
})

/** A field's value as it stands in the form. */
export const typedOf = (field: DecidableField | undefined): string =>
  field === undefined || field.value === null
    ? ''
    : field.type === 'flag'
      ? field.value === true
        ? 'yes'
        : 'no'
      : String(field.value)

/** The decision that a form comes to, or what is missing for one, in a sentence. */
export const decisionOf = (
  draft: Draft,
  line: Decidable,
): { readonly decision: Decision; readonly missing: null } | { readonly decision: null; readonly missing: string } => {
  const reason = draft.reason.trim()
  const made = (decision: Decision) => ({ decision, missing: null })
  const missing = (says: string) => ({ decision: null, missing: says })
  const { target: own } = line
  if (draft.act === 'accept')
    return made({ kind: 'accept', target: own, as: line.as, reason: reason === '' ? null : reason })
  if (draft.act === 'grade') {
    const { graded, reliability, credibility } = draft
    const source = { kind: graded, name: graded === 'outlet' && line.outlet !== null ? line.outlet : own.id }
    return reliability === '' && credibility === ''
      ? missing('Say how reliable the source is, how credible what it says, or both.')
      : made({
          kind: 'grade',
          source,
          reliability: reliability === '' ? null : (reliability as 'A'),
          credibility: credibility === '' ? null : (Number(credibility) as 1),
          reason: reason === '' ? null : reason,
        })
  }
  if (reason === '') return missing('Say why: whoever reads the record later will ask.')
  switch (draft.act) {
    case 'reject':
      return made({ kind: 'reject', target: wide(draft, line), reason })
    case 'correct': {
      const field = line.fields.find((each) => each.field === draft.field)
      if (field === undefined) return missing('Choose the field that was read wrongly.')
      const value = valueGiven(draft.typed, field)
      if (value === undefined) return missing(`${field.name}: ${expected(field)}.`)
      if (value === field.value) return missing(`${field.name} is so already: give what it should be.`)
      return made({ kind: 'correct', target: own, field: field.field as 'value', value, reason })
    }
    case 'origin':
      return draft.who.trim() === ''
        ? missing('Say who knows: a person, a body, an outlet.')
        : made({ kind: 'origin', target: wide(draft, line), who: draft.who.trim(), reason })
    case 'standing':
      return draft.standing === line.standing
        ? missing(`It is ${draft.standing} already: choose how it stands.`)
        : made({ kind: 'standing', target: own, standing: draft.standing as 'asserted', reason })
  }
}

/** A claim alone, or with those that give the same number from the same origin. */
const wide = ({ all }: Draft, { target, alike }: Decidable): Target =>
  all && alike.length > 1 ? { ...target, claims: alike } : target

/** What was typed for a field, as a value; undefined for what it cannot be. */
const valueGiven = (typed: string, { type, empty, choices }: DecidableField): FieldValue | undefined => {
  const text = typed.trim()
  if (text === '') return empty ? null : undefined
  switch (type) {
    case 'number': {
      const plain = text.replace(/(?<=\d)[, {2}](?=\d{3}(?!\d))/g, '')
      return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
    }
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
    case 'flag':
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'choice':
      return choices?.includes(text) === true ? text : undefined
    case 'text':
      return text
  }
}

const expected = ({ type, empty }: DecidableField): string =>
  `${type === 'number' ? 'give a number' : type === 'day' ? 'give a day, as 2022-01-09' : 'give a value'}${empty ? ', or nothing' : ''}`
