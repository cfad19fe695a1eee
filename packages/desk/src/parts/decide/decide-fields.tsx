import { useId } from 'react'
import type { Decidable } from 'stemma/api'
import { type Act, type Draft, typedOf } from './draft.ts'

export interface DecideFieldsProps {
  readonly line: Decidable
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

const acts: Readonly<Record<Act, readonly [name: string, says: string]>> = {
  accept: ['Accept', 'it is right as it stands, and stays so'],
  reject: ['Reject', 'it is no such claim: it stays drawn and counts for nothing'],
  correct: ['Correct a field', 'it was read wrongly; its words stay'],
  origin: ['Say whose it is', 'who knew this first'],
  standing: ['Say how it stands', 'asserted, denied, withdrawn …'],
  grade: ['Grade the source', 'it stands beside it and changes no number'],
}

/** Reasons that may be left out: these decisions overrule nothing. */
const unreasoned: ReadonlySet<Act> = new Set(['accept', 'grade'])

/** The form of a decision: what is done, to what, and why. */
export const DecideFields = ({ line, draft, onDraft }: DecideFieldsProps) => {
  const id = useId()
  const put = (some: Partial<Draft>): void => onDraft({ ...draft, ...some })
  const { act } = draft
  const isWide = line.alike.length > 1 && (act === 'reject' || act === 'origin')
  return (
    <>
      <fieldset className="decide-acts">
        <legend className="unseen">What is decided</legend>
        {line.acts.map((each) => (
          <label key={each} className={each === act ? 'decide-act decide-act-chosen' : 'decide-act'}>
            <input type="radio" name={`${id}-act`} checked={each === act} onChange={() => put({ act: each })} />
            <span>
              <b>{acts[each][0]}</b> <span className="dim">{acts[each][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isWide && (
        <fieldset className="decide-scope">
          <legend>Of what</legend>
          <label>
            <input type="radio" name={`${id}-all`} checked={draft.all} onChange={() => put({ all: true })} />
            all {line.alike.length} claims that give this number from this origin
          </label>
          <label>
            <input type="radio" name={`${id}-all`} checked={!draft.all} onChange={() => put({ all: false })} />
            these words alone
          </label>
        </fieldset>
      )}
      {act === 'correct' && <Correction id={id} line={line} draft={draft} put={put} />}
      {act === 'origin' && (
        <label className="decide-field">
          <span>Who knows</span>
          <input
            list={`${id}-origins`}
            value={draft.who}
            maxLength={1000}
            onChange={({ target }) => put({ who: target.value })}
          />
          <datalist id={`${id}-origins`}>
            {line.origins.map((who) => (
              <option key={who} value={who} />
            ))}
          </datalist>
        </label>
      )}
      {act === 'standing' && (
        <label className="decide-field">
          <span>It is</span>
          <select value={draft.standing} onChange={({ target }) => put({ standing: target.value })}>
            {line.standings.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      {act === 'grade' && <Grading line={line} draft={draft} put={put} />}
      <label className="decide-field">
        <span>Why {unreasoned.has(act) && <span className="dim">(may be left out)</span>}</span>
        <textarea
          rows={2}
          value={draft.reason}
          maxLength={10_000}
          onChange={({ target }) => put({ reason: target.value })}
        />
      </label>
    </>
  )
}

/** The grades of Admiralty practice. */
const reliabilities = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const
const credibilities = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/** Whose grade, and which. */
const Grading = ({ line, draft, put }: Omit<CorrectionProps, 'id'>) => (
  <div className="decide-correction">
    {line.outlet !== null && (
      <label className="decide-field decide-wide">
        <span>Of</span>
        <select value={draft.graded} onChange={({ target }) => put({ graded: target.value as Draft['graded'] })}>
          <option value="outlet">{line.outlet}, in all its reports</option>
          <option value="report">this report alone</option>
        </select>
      </label>
    )}
    <label className="decide-field">
      <span>The source is</span>
      <select value={draft.reliability} onChange={({ target }) => put({ reliability: target.value })}>
        <option value="">no view</option>
        {Object.entries(reliabilities).map(([grade, says]) => (
          <option key={grade} value={grade}>
            {grade} {says}
          </option>
        ))}
      </select>
    </label>
    <label className="decide-field">
      <span>What it says is</span>
      <select value={draft.credibility} onChange={({ target }) => put({ credibility: target.value })}>
        <option value="">no view</option>
        {Object.entries(credibilities).map(([grade, says]) => (
          <option key={grade} value={grade}>
            {grade} {says}
          </option>
        ))}
      </select>
    </label>
  </div>
)

interface CorrectionProps extends Pick<DecideFieldsProps, 'line' | 'draft'> {
  readonly id: string
  readonly put: (some: Partial<Draft>) => void
}

/** Which field is corrected, and to what. */
const Correction = ({ id, line, draft, put }: CorrectionProps) => {
  const field = line.fields.find((each) => each.field === draft.field)
  const choices = field?.type === 'flag' ? ['yes', 'no'] : (field?.choices ?? null)
  return (
    <div className="decide-correction">
      <label className="decide-field">
        <span>Field</span>
        <select
          value={draft.field}
          onChange={({ target }) =>
            put({ field: target.value, typed: typedOf(line.fields.find((each) => each.field === target.value)) })
          }
        >
          {line.fields.map((each) => (
            <option key={each.field} value={each.field}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <label className="decide-field" htmlFor={`${id}-value`}>
        <span>is {field?.empty === true && <span className="dim">(empty for nothing)</span>}</span>
        {choices === null ? (
          <input
            id={`${id}-value`}
            type={field?.type === 'day' ? 'date' : 'text'}
            inputMode={field?.type === 'number' ? 'decimal' : 'text'}
            value={draft.typed}
            maxLength={1000}
            onChange={({ target }) => put({ typed: target.value })}
          />
        ) : (
          <select id={`${id}-value`} value={draft.typed} onChange={({ target }) => put({ typed: target.value })}>
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )}
      </label>
    </div>
  )
}
