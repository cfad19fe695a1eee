import { useId } from 'react'
import type { DossierView } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'

export interface ChoicesProps {
  readonly view: DossierView
  /** Puts lines in, or takes them out. */
  readonly choose: (ids: readonly string[], isIn: boolean) => void
  /** Leaves out the words of a report, or puts them back. */
  readonly leaveOut: (report: string, isOut: boolean) => void
}

/** Which lines go in, by what they are; and the words of which reports stay out. */
export const Choices = ({ view, choose, leaveOut }: ChoicesProps) => {
  const id = useId()
  return (
    <>
      {view.choices.map(({ kind, name, lines }) => {
        const chosen = lines.filter((line) => line.chosen).length
        return (
          <details key={kind} className="dossier-choices" open={kind === 'tally'}>
            <summary>
              {name}{' '}
              <bdi className="dim">
                {chosen} of {lines.length}
              </bdi>
            </summary>
            <p className="dossier-all">
              <button
                type="button"
                className="button button-plain"
                disabled={chosen === lines.length}
                aria-label={`All of ${name}`}
                onClick={() =>
                  choose(
                    lines.map((line) => line.id),
                    true,
                  )
                }
              >
                All
              </button>
              <button
                type="button"
                className="button button-plain"
                disabled={chosen === 0}
                aria-label={`None of ${name}`}
                onClick={() =>
                  choose(
                    lines.map((line) => line.id),
                    false,
                  )
                }
              >
                None
              </button>
            </p>
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <label className="dossier-choice">
                    <input
                      type="checkbox"
                      checked={line.chosen}
                      onChange={(event) => choose([line.id], event.target.checked)}
                    />
                    <bdi>{line.says}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      <details className="dossier-choices">
        <summary>
          Leave out the words of{' '}
          <bdi className="dim">
            {view.reports.filter(({ without }) => without).length} of {view.reports.length}
          </bdi>
        </summary>
        <p className="small dim" id={`${id}out`}>
          Its words, title and address are left out. Numbers, names, and that it said so stay, with the hash of the
          original.
        </p>
        <ul aria-describedby={`${id}out`}>
          {view.reports.map(({ id: report, name, published, without }) => (
            <li key={report}>
              <label className="dossier-choice">
                <input type="checkbox" checked={without} onChange={(event) => leaveOut(report, event.target.checked)} />
                <bdi>{name}</bdi>
                {published !== null && <span className="dim">{dayText(published)}</span>}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
