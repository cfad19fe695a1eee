import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { ChangeItem, ChangeList, StoryHead } from 'stemma/api'
import { headQuery, type Seen, viewQuery } from '../../api/queries.ts'
import { dayInFull, dayText } from '../../parts/day.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import { lookedAt, nowLookedAt } from '../../shell/looked.ts'
import './changes.css'

/** What materially changed: since this person looked, since a day or an entry, or between two days of the record. */
export const ChangesScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const { since, from, threshold, ...seen } = useSearch({ from: '/stories/$story/changes' })
  const { data: head } = useQuery(headQuery(story, {}))
  const { data, error, refetch } = useQuery(
    viewQuery<ChangeList>(story, 'changes', seen, {
      since: from === undefined ? since : undefined,
      from,
      threshold,
      limit: 500,
    }),
  )
  return (
    <div className="screen changes">
      <header className="changes-head">
        <h1>Changes</h1>
        <p className="changes-since">{data === undefined ? ' ' : sinceSays(data, seen)}</p>
      </header>
      <Asking
        head={head ?? null}
        asOf={seen.asOf ?? null}
        since={since ?? null}
        from={from ?? null}
        threshold={threshold ?? null}
        story={story}
      />
      {data === undefined ? (
        error === null ? (
          <Waiting rows={8} what="What changed" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <>
          <Listed list={data} story={story} seen={seen} />
          <Tables story={story} seen={seen} names={['changes']} more={{ since, from, threshold }} />
        </>
      )}
    </div>
  )
}

const sinceSays = ({ since, items }: ChangeList, { asOf }: Seen): string => {
  const count = items.length === 1 ? '1 change' : `${items.length} changes`
  switch (since.kind) {
    case 'day':
      return `${count} from ${dayInFull(since.time!)} to ${asOf === undefined ? 'now' : dayInFull(asOf)}`
    case 'entry':
      return `${count} since ${since.time === null ? '' : `${dayText(since.time)}, ${since.time.slice(11, 16)} UTC, `}entry ${since.seq}`
    case 'beginning':
      return `${count}: everything there is`
  }
}

interface AskingProps {
  readonly head: StoryHead | null
  /** ISO day until whose end it is looked; null for now. */
  readonly asOf: string | null
  readonly since: string | null
  readonly from: string | null
  readonly threshold: string | null
  readonly story: string
}

/** From when on, from what difference on; that one has looked is kept in this browser. */
const Asking = ({ head, asOf, since, from, threshold, story }: AskingProps) => {
  const navigate = useNavigate()
  const id = useId()
  const [looked, setLooked] = useState(() => lookedAt(story))
  useEffect(() => setLooked(lookedAt(story)), [story])
  const go = (search: Readonly<Record<string, string | undefined>>): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...search }) as never,
      replace: true,
      resetScroll: false,
    })
  const until = asOf ?? head?.days.at(-1)?.day ?? ''
  const days = (head?.days ?? []).filter(({ day }) => day < until).toReversed()
  const isSeen = head !== null && looked === head.revision
  const chosen = from !== null ? `day ${from}` : since === null ? 'all' : since === String(looked) ? 'looked' : 'other'
  const choose = (value: string): void => {
    if (value === 'all') go({ since: undefined, from: undefined })
    else if (value === 'looked') go({ since: String(looked ?? 0), from: undefined })
    else if (value.startsWith('day ')) go({ since: undefined, from: value.slice(4) })
  }
  const more = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = String(form.get('since') ?? '').trim()
    const least = String(form.get('threshold') ?? '').trim()
    go({
      ...(typed === '' ? {} : { since: typed, from: undefined }),
      threshold: least === '' ? undefined : least,
    })
  }
  return (
    <div className="changes-asking no-print">
      <div className="changes-field">
        <label htmlFor={`${id}from`}>Since</label>
        <select id={`${id}from`} className="field" value={chosen} onChange={(event) => choose(event.target.value)}>
          {looked !== null && <option value="looked">I last looked</option>}
          {days.map(({ day }) => (
            <option key={day} value={`day ${day}`}>
              the end of {dayText(day)}
            </option>
          ))}
          {from !== null && !days.some(({ day }) => day === from) && (
            <option value={`day ${from}`}>the end of {dayText(from)}</option>
          )}
          <option value="all">the beginning</option>
          {chosen === 'other' && <option value="other">{since}</option>}
        </select>
      </div>
      <button
        type="button"
        className={isSeen ? 'button changes-looked' : 'button button-main changes-looked'}
        disabled={head === null || isSeen}
        onClick={() => {
          if (head === null) return
          nowLookedAt(story, head.revision)
          setLooked(head.revision)
        }}
      >
        {isSeen ? '✓ You have looked' : 'I have looked'}
      </button>
      <details className="changes-more small" open={chosen === 'other' || threshold !== null}>
        <summary>From another moment, or only greater changes</summary>
        <form className="changes-form" onSubmit={more} key={`${since} ${threshold}`}>
          <div className="changes-field">
            <label htmlFor={`${id}since`}>What reached the casebook after</label>
            <input
              id={`${id}since`}
              name="since"
              className="field"
              placeholder="day, moment or entry: 2022-01-10T09:30"
              defaultValue={from === null && chosen === 'other' ? (since ?? '') : ''}
              maxLength={40}
            />
          </div>
          <div className="changes-field">
            <label htmlFor={`${id}least`}>Numbers that moved by at least</label>
            <input
              id={`${id}least`}
              name="threshold"
              className="field"
              placeholder="killed=5, displaced=10%"
              defaultValue={threshold ?? ''}
              maxLength={400}
            />
          </div>
          <button type="submit" className="button">
            Show
          </button>
        </form>
      </details>
    </div>
  )
}

interface ListedProps {
  readonly list: ChangeList
  readonly story: string
  readonly seen: Seen
}

const Listed = ({ list, story, seen }: ListedProps) => {
  const groups = groupsOf(list.items)
  const news = useNews(list)
  if (list.items.length === 0)
    return (
      <Empty title="Nothing material changed">
        <p>
          What is printed again, copied or put in other words makes nothing here, nor does a number that moved by less
          than is asked for.
        </p>
      </Empty>
    )
  return (
    <>
      <p role="status" className="unseen">
        {news.size === 0 ? '' : `${news.size} more came`}
      </p>
      <div className="changes-groups">
        {groups.map(({ label, items }) => (
          <section key={label} className="changes-group" aria-label={label}>
            <h2>
              {items[0]!.line === null || items[0]!.kind === 'contradiction' || items[0]!.kind === 'incident' ? (
                <bdi>{label}</bdi>
              ) : (
                <LineLink story={story} line={items[0]!.line} seen={seen}>
                  {label}
                </LineLink>
              )}
            </h2>
            <ul>
              {items.map((item) => (
                <li
                  key={`${item.kind} ${item.says}`}
                  className={news.has(keyOf(item)) ? 'change change-new' : 'change'}
                >
                  <Change item={item} story={story} seen={seen} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {list.next !== null && <p className="dim small">There are more; ask from a later day.</p>}
      <Thresholds list={list} />
    </>
  )
}

const Change = ({ item, story, seen }: { readonly item: ChangeItem; readonly story: string; readonly seen: Seen }) => (
  <>
    <span className={item.isHard ? 'change-word change-hard' : 'change-word'}>
      <span className="change-mark" aria-hidden="true">
        {item.mark}
      </span>{' '}
      {item.word}
    </span>
    <div className="change-body">
      <p className="change-told">
        {(item.kind === 'contradiction' || item.kind === 'incident') && item.line !== null ? (
          <LineLink story={story} line={item.line} seen={seen}>
            {item.told}
          </LineLink>
        ) : (
          <bdi>{item.told}</bdi>
        )}
      </p>
      {item.before !== null && item.after !== null && (
        <p className="change-moved">
          <span className="unseen">from </span>
          <bdi className="change-before">{item.before}</bdi>
          <span aria-hidden="true"> → </span>
          <span className="unseen"> to </span>
          <bdi className="change-after">{item.after}</bdi>
        </p>
      )}
      {item.words.length > 0 && (
        <ul className="change-words">
          {item.words.map(({ claim, exact, language, report }) => (
            <li key={claim}>
              <Excerpt text={`“${exact}”`} lang={language} />{' '}
              <Link
                to="/stories/$story/claims/$claim"
                params={{ story, claim }}
                search={{ asOf: seen.asOf, profile: seen.profile }}
                className="small"
              >
                <bdi>{report.name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {item.words.length === 0 && item.reports.length > 0 && item.kind !== 'story' && (
        <p className="small dim">
          {item.reports.map(({ id, name }, at) => (
            <span key={id}>
              {at === 0 ? '' : ', '}
              <LineLink story={story} line={{ kind: 'report', id }} seen={seen}>
                {name}
              </LineLink>
            </span>
          ))}
        </p>
      )}
    </div>
  </>
)

const keyOf = ({ kind, says }: ChangeItem): string => `${kind} ${says}`

/** What came while one looks, by the server's word; nothing where something else is asked for. */
const useNews = (list: ChangeList): ReadonlySet<string> => {
  const asked = `${list.since.kind} ${list.since.seq} ${list.since.time} ${JSON.stringify(list.thresholds)}`
  const first = useRef<{ readonly asked: string; readonly known: ReadonlySet<string> } | null>(null)
  if (first.current?.asked !== asked) first.current = { asked, known: new Set(list.items.map(keyOf)) }
  const { known } = first.current
  return new Set(list.items.map(keyOf).filter((key) => !known.has(key)))
}

interface Group {
  readonly label: string
  readonly items: readonly ChangeItem[]
}

/** Changes of one line together, where the weightiest of them stands. */
const groupsOf = (items: readonly ChangeItem[]): readonly Group[] => {
  const groups = new Map<string, ChangeItem[]>()
  for (const item of items) {
    const group = groups.get(item.label)
    if (group === undefined) groups.set(item.label, [item])
    else group.push(item)
  }
  return [...groups].map(([label, own]) => ({ label, items: own }))
}

const Thresholds = ({ list }: { readonly list: ChangeList }) => (
  <details className="changes-thresholds small">
    <summary>From what difference on a number that moved is told</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">At least</th>
          <th scope="col">and at least</th>
        </tr>
      </thead>
      <tbody>
        {list.thresholds.map(({ measure, absolute, relative }) => (
          <tr key={measure}>
            <th scope="row">{measure}</th>
            <td>{absolute === 0 ? 'any' : absolute}</td>
            <td>{relative === 0 ? 'any share' : `${+(relative * 100).toFixed(2)} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
