import './steps.css'

/** The steps of a working, folded away. */
export const Steps = ({ steps }: { readonly steps: readonly string[] }) =>
  steps.length === 0 ? null : (
    <details className="steps small">
      <summary>Why?</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <bdi>{step}</bdi>
          </li>
        ))}
      </ol>
    </details>
  )
