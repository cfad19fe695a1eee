import { useState } from 'react'
import type { TallyView } from 'stemma/api'

/** Why a tally stands as it does: the steps with the rule of each, what does not stand, and what the rules say. */
export const TallyWhy = ({ why }: { readonly why: TallyView['why'] }) => {
  const [open] = useState(() => globalThis.matchMedia('(min-width: 70rem)').matches)
  return (
    <details className="tally-part tally-why" open={open}>
      <summary>
        <h2>Why?</h2>
      </summary>
      <ol className="tally-why-steps">
        {why.steps.map(({ rule, says }) => (
          <li key={`${rule} ${says}`}>
            {rule !== null && <RuleName rule={rule} rules={why.rules} />} <bdi>{says}</bdi>
          </li>
        ))}
      </ol>
      {why.rejected.length > 0 && (
        <>
          <h3>What does not stand</h3>
          <ul className="tally-why-rejected">
            {why.rejected.map((says) => (
              <li key={says}>
                <bdi>{says}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="tally-why-facts">
        {[{ name: 'rule', value: why.rule }, ...why.facts].map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {why.rules.length > 0 && (
        <details className="tally-rules" id="rules">
          <summary>What the rules say</summary>
          <dl>
            {why.rules.map(({ id, says }) => (
              <div key={id} id={`rule-${id}`}>
                <dt>{id}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </details>
  )
}

/** The number of a rule: pressed, it leads to what the rule says. */
const RuleName = ({ rule, rules }: { readonly rule: string; readonly rules: TallyView['why']['rules'] }) => (
  <a
    className="tally-rule"
    href={`#rule-${rule}`}
    title={rules.find(({ id }) => id === rule)?.says}
    onClick={() => {
      const list = document.getElementById('rules')
      if (list instanceof HTMLDetailsElement) list.open = true
    }}
  >
    {rule}
  </a>
)
