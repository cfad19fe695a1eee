import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { DossierView } from 'stemma/api'
import { addressOf } from '../../api/client.ts'
import { type Seen, viewQuery } from '../../api/queries.ts'
import { dayInFull } from '../../parts/day.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { Choices } from './choices.tsx'
import { Paper } from './paper.tsx'
import './dossier.css'

/** Lines chosen to be handed on: what goes in on the left, the paper as it is printed on the right. */
export const DossierScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const { lines, without, ...seen } = useSearch({ from: '/stories/$story/dossier' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(viewQuery<DossierView>(story, 'dossier', seen, { lines, without }))
  if (data === undefined)
    return (
      <div className="screen">
        {error === null ? (
          <Waiting rows={10} what="The dossier" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </div>
    )
  const go = (search: { readonly lines?: string | undefined; readonly without?: string | undefined }): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...search }) as never,
      replace: true,
      resetScroll: false,
    })
  const all = data.choices.flatMap((choice) => choice.lines)
  return (
    <div className="screen dossier">
      <aside className="dossier-side no-print" aria-label="What goes into the dossier">
        <h1>Dossier</h1>
        <Files story={story} seen={seen} lines={lines} without={without} />
        <Choices
          view={data}
          choose={(ids, isIn) => {
            const changed = new Set(ids)
            const chosen = all.filter(({ id, chosen: was }) => (changed.has(id) ? isIn : was)).map(({ id }) => id)
            go({ lines: chosen.length === all.length ? undefined : listed(chosen) })
          }}
          leaveOut={(report, isOut) => {
            const out = data.reports.filter(({ id, without: was }) => (id === report ? isOut : was)).map(({ id }) => id)
            go({ without: out.length === 0 ? undefined : listed(out) })
          }}
        />
      </aside>
      <Paper view={data} said={seen.asOf === undefined ? null : `As it stood at the end of ${dayInFull(seen.asOf)}.`} />
    </div>
  )
}

/** Ids as the address has them; none of them is told by a comma alone. */
const listed = (ids: readonly string[]): string => (ids.length === 0 ? ',' : ids.map(encodeURIComponent).join(','))

interface FilesProps {
  readonly story: string
  readonly seen: Seen
  readonly lines: string | undefined
  readonly without: string | undefined
}

const Files = ({ story, seen, lines, without }: FilesProps) => (
  <p className="dossier-files">
    <button type="button" className="button button-main" onClick={() => window.print()}>
      Print
    </button>
    {(['html', 'md', 'json'] as const).map((format) => (
      <a
        key={format}
        className="button"
        download
        href={addressOf(`/stories/${encodeURIComponent(story)}/dossier/${format}`, {
          asOf: seen.asOf,
          profile: seen.profile,
          lines,
          without,
        })}
      >
        {formats[format]}
      </a>
    ))}
  </p>
)

const formats = { html: 'HTML', md: 'Markdown', json: 'JSON' } as const
