import { Link, useNavigate } from '@tanstack/react-router'
import type { HappeningsView } from 'stemma/api'
import type { HappeningsAsked } from './asked.ts'

/** What is shown on timeline, map and list alike: kinds, places, what several reports tell. */
export const Filters = ({
  story,
  asked,
  view,
}: {
  readonly story: string
  readonly asked: HappeningsAsked
  readonly view: HappeningsView
}) => {
  const navigate = useNavigate()
  const go = (more: Partial<HappeningsAsked>): void =>
    void navigate({
      to: '/stories/$story/incidents',
      params: { story },
      search: { ...asked, ...more },
      replace: true,
      resetScroll: false,
    })
  const given = (value: string): string | undefined => (value === '' ? undefined : value)
  const isFiltered = [asked.type, asked.place, asked.several, asked.from, asked.to].some((each) => each !== undefined)
  return (
    <search className="happenings-filters no-print">
      <label>
        <span className="unseen">Kind</span>
        <select value={asked.type ?? ''} onChange={(event) => go({ type: given(event.target.value) })}>
          <option value="">Every kind</option>
          {known(
            asked.type,
            view.types.map(({ type }) => type),
          )}
          {view.types.map(({ type, count }) => (
            <option key={type} value={type}>
              {type} · {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">Place</span>
        <select value={asked.place ?? ''} onChange={(event) => go({ place: given(event.target.value) })}>
          <option value="">Every place</option>
          {known(
            asked.place,
            view.places.map(({ name }) => name),
          )}
          {view.places.map(({ name, count }) => (
            <option key={name} value={name}>
              {name} · {count}
            </option>
          ))}
        </select>
      </label>
      <label className="happenings-day">
        <span>from</span>
        <input type="date" value={asked.from ?? ''} onChange={(event) => go({ from: given(event.target.value) })} />
      </label>
      <label className="happenings-day">
        <span>to</span>
        <input type="date" value={asked.to ?? ''} onChange={(event) => go({ to: given(event.target.value) })} />
      </label>
      <label className="happenings-several">
        <input
          type="checkbox"
          checked={asked.several === '1'}
          onChange={(event) => go({ several: event.target.checked ? '1' : undefined })}
        />
        told by several reports
      </label>
      {isFiltered && (
        <Link
          className="button button-plain"
          to="/stories/$story/incidents"
          params={{ story }}
          search={{ asOf: asked.asOf, profile: asked.profile, incident: asked.incident }}
          resetScroll={false}
        >
          Everything
        </Link>
      )}
    </search>
  )
}

/** What the address asks for and the story has not. */
const known = (asked: string | undefined, names: readonly string[]) =>
  asked === undefined || names.includes(asked) ? null : <option value={asked}>{asked}</option>
