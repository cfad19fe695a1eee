import { Link } from '@tanstack/react-router'
import type { IntakeView } from 'stemma/api'
import { OutsideName } from './excerpt.tsx'
import './intake.css'

export interface IntakeProps {
  readonly intake: IntakeView
  /** What it is counted of, where that is more than what stands around it. */
  readonly note?: string
}

/** What came into the casebook, and what could not be read, with the reason. */
export const Intake = ({ intake: { read, waiting, refused, failures }, note }: IntakeProps) => (
  <section className="intake">
    <h2>What came in</h2>
    {note !== undefined && <p className="dim small">{note}</p>}
    <p className="small">
      <bdi>{read}</bdi> read{waiting > 0 && ` · ${waiting} waiting`}
      {refused > 0 && (
        <span className="intake-refused">
          {' '}
          · <span aria-hidden="true">✕</span> {refused} could not be read
        </span>
      )}
    </p>
    {failures.length > 0 && (
      <ul className="intake-list small">
        {failures.map(({ seq, input, why }) => (
          <li key={seq}>
            <OutsideName name={input} className="intake-input" />
            <p className="dim">{why}</p>
          </li>
        ))}
      </ul>
    )}
    <p className="small">
      <Link to="/sources" search={refused > failures.length ? { state: 'refused' } : {}}>
        {refused > failures.length ? `and ${refused - failures.length} before them` : 'All that came in'}
      </Link>
    </p>
  </section>
)
