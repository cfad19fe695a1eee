import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, geoGraticule10, geoPath } from 'd3-geo'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { IncidentRow } from 'stemma/api'
import type { Topology } from 'topojson-specification'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { disputed, namesOn } from './disputed.ts'
import { type Country, countriesOf, extentOf, type PlaceOnMap, placesOf } from './places.ts'
import { useWidth } from './use-width.ts'
import { markText } from './when.ts'
import './map.css'

export interface IncidentMapProps {
  readonly incidents: readonly IncidentRow[]
  readonly story: string
  readonly chosen: string | null
  readonly searchOf: (incident: string) => Readonly<Record<string, string | undefined>>
  readonly searchOfPlace: (place: string) => Readonly<Record<string, string | undefined>>
}

/** Where it happened: towns as points, regions and countries as areas. */
export const IncidentMap = (given: IncidentMapProps) => {
  const { data, error } = useQuery({
    queryKey: ['basemap'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/basemap.json', { signal })
      if (!response.ok) throw new Error('There is no map to draw on: the server has no basemap.')
      return countriesOf((await response.json()) as Topology)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data === undefined) return error === null ? <Waiting rows={5} what="The map" /> : <Failed error={error} />
  return <Drawn countries={data} {...given} />
}

/** What is looked at: degrees, and pixels a radian. */
interface View {
  readonly at: readonly [number, number]
  readonly scale: number
}

const height = 400

/** Points nearer than so many pixels are one. */
const near = 30

const kilometresOfRadian = 6371

const Drawn = ({
  countries,
  incidents,
  story,
  chosen,
  searchOf,
  searchOfPlace,
}: IncidentMapProps & { readonly countries: readonly Country[] }) => {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { places, nowhere } = useMemo(() => placesOf(incidents, countries), [incidents, countries])
  const whole = useMemo(() => fitted(places, width), [places, width])
  const [moved, setMoved] = useState<View | null>(null)
  const keys = places.map(({ key }) => key).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other places are looked at whole
  useEffect(() => setMoved(null), [keys])
  const view = moved ?? whole
  const projection = useMemo(
    () =>
      geoAzimuthalEqualArea()
        .rotate([-view.at[0], -view.at[1]])
        .scale(view.scale)
        .translate([width / 2, height / 2])
        .clipExtent([
          [-2, -2],
          [width + 2, height + 2],
        ]),
    [view, width],
  )
  const path = geoPath(projection)
  const borders = useMemo(() => {
    const draw = geoPath(projection)
    return countries.map((country) => ({ country, d: draw(country) })).filter(({ d }) => d !== null)
  }, [countries, projection])
  const isSeen = (at: readonly [number, number]): boolean => geoDistance([...at], [...view.at]) < Math.PI / 2
  const marks = marksOf(
    places.filter(({ at }) => isSeen(at)),
    (at) => projection([...at]),
    width,
  )
  const zoom = (by: number): void =>
    setMoved({ ...view, scale: Math.min(60_000, Math.max(width / 4, view.scale * by)) })
  const move = (x: number, y: number): void => {
    const at = projection.invert?.([width / 2 + x, height / 2 + y])
    if (at != null && !Number.isNaN(at[0])) setMoved({ ...view, at })
  }
  useMoving(frame, move, zoom)
  const hatched = disputed.flatMap((place) => {
    const point = isSeen(place.at) ? projection([...place.at]) : null
    return point === null ? [] : [{ ...place, point, size: (place.reach / kilometresOfRadian) * view.scale }]
  })
  const names = namesOn(hatched.filter(({ size }) => size > 14))
  return (
    <div className="map">
      <div ref={frame} className="map-frame">
        <svg className="map-drawn" width={width} height={height} aria-hidden="true">
          <defs>
            <pattern id="map-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="map-hatch" d="M0 0V5" />
            </pattern>
          </defs>
          <path className="map-graticule" d={path(geoGraticule10()) ?? ''} />
          {borders.map(({ country, d }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the basemap's order is all that tells its areas apart
            <path key={at} className="map-country" d={d ?? ''}>
              <title>{country.properties.name}</title>
            </path>
          ))}
          {places.map(({ key, kind, at, area }) =>
            area !== null ? (
              <path key={key} className="map-area" d={path(area) ?? ''} />
            ) : kind === 'town' ? null : (
              <path
                key={key}
                className="map-region"
                d={
                  path(
                    geoCircle()
                      .center([...at])
                      .radius(0.9)(),
                  ) ?? ''
                }
              />
            ),
          )}
          {hatched.map(({ name, at, reach }) => {
            const label = names.get(name)
            const d = path(
              geoCircle()
                .center([...at])
                .radius((reach / kilometresOfRadian) * (180 / Math.PI))(),
            )
            return d === null ? null : (
              <g key={name} className="map-disputed">
                <path d={d} />
                {label !== undefined && (
                  <text x={label[0]} y={label[1]}>
                    {name}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
        <ul className="map-marks" aria-label="Places on the map">
          {marks.map(({ x, y, places: here }) => {
            const all = here.flatMap((place) => place.incidents)
            const [place] = here
            const says = here.map((each) => each.says).join('; ')
            const isFallen = all.every(({ fallen }) => fallen !== null)
            const isChosen = all.some(({ id }) => id === chosen)
            return (
              <li key={place!.key} style={{ left: x, top: y }}>
                <Link
                  to="/stories/$story/incidents"
                  params={{ story }}
                  search={all.length === 1 ? searchOf(all[0]!.id) : searchOfPlace(place!.name)}
                  resetScroll={false}
                  draggable={false}
                  className={`map-mark map-mark-${place!.kind}${isChosen ? ' map-chosen' : ''}${isFallen ? ' map-fallen' : ''}`}
                  title={says}
                >
                  <bdi className="map-name">
                    {here.length === 1 ? place!.label : `${place!.name} and ${here.length - 1} more`}
                  </bdi>{' '}
                  <span className="map-dot" style={{ width: sizeOf(all.length), height: sizeOf(all.length) }}>
                    {all.length > 1 ? all.length : <span className="unseen">{markText(all[0]!)}</span>}
                  </span>
                  {all.length > 1 && <span className="unseen"> happenings</span>}
                </Link>
              </li>
            )
          })}
        </ul>
        <div className="map-tools no-print">
          <Button className="button" aria-label="Map: closer" onPress={() => zoom(1.6)}>
            +
          </Button>
          <Button className="button" aria-label="Map: further away" onPress={() => zoom(1 / 1.6)}>
            −
          </Button>
          {(
            [
              ['←', 'west', -1, 0],
              ['→', 'east', 1, 0],
              ['↑', 'north', 0, -1],
              ['↓', 'south', 0, 1],
            ] as const
          ).map(([mark, says, x, y]) => (
            <Button
              key={says}
              className="button"
              aria-label={`Map: ${says}`}
              onPress={() => move((x * width) / 4, (y * height) / 4)}
            >
              {mark}
            </Button>
          ))}
          <Button className="button" aria-label="Fit the map" onPress={() => setMoved(null)}>
            Fit
          </Button>
        </div>
      </div>
      <p className="map-says small dim">
        Borders as Natural Earth draws them, de facto; disputed ones are hatched and named. A dot is a town, a dashed
        circle a region, a shaded country a happening of which no more is known.
        {nowhere.length > 0 &&
          ` ${nowhere.length === 1 ? 'One happening has' : `${nowhere.length} happenings have`} no place on it.`}
      </p>
    </div>
  )
}

const sizeOf = (count: number): number => (count === 1 ? 12 : Math.min(44, 20 + 3 * Math.sqrt(count)))

interface MarkOnMap {
  readonly x: number
  readonly y: number
  readonly places: readonly PlaceOnMap[]
}

/** Places that would lie over one another, as one; those with most happenings first. */
const marksOf = (
  places: readonly PlaceOnMap[],
  project: (at: readonly [number, number]) => readonly [number, number] | null,
  width: number,
): readonly MarkOnMap[] => {
  const marks: { x: number; y: number; places: PlaceOnMap[] }[] = []
  for (const place of places.toSorted((a, b) => b.incidents.length - a.incidents.length)) {
    const point = project(place.at)
    if (point === null) continue
    const [x, y] = point
    if (x < 0 || y < 0 || x > width || y > height) continue
    const beside = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < near)
    if (beside === undefined) marks.push({ x, y, places: [place] })
    else beside.places.push(place)
  }
  return marks
}

/** All places, as large as they fit. */
const fitted = (places: readonly PlaceOnMap[], width: number): View => {
  if (places.length === 0) return { at: [15, 20], scale: width / 4 }
  const extent = extentOf(places)
  const at = geoCentroid({ type: 'MultiPoint', coordinates: places.map((place) => [...place.at]) })
  const projection = geoAzimuthalEqualArea()
    .rotate([-at[0], -at[1]])
    .fitExtent(
      [
        [40, 40],
        [Math.max(80, width - 40), height - 40],
      ],
      extent,
    )
  const scale = Math.min(12_000, Math.max(width / 4, projection.scale()))
  const middle = projection.invert?.([width / 2, height / 2])
  return { at: middle == null || Number.isNaN(middle[0]) ? at : middle, scale }
}

/** Moves a map with the mouse, and scales it with the wheel and a key. */
const useMoving = (
  frame: RefObject<HTMLElement | null>,
  move: (x: number, y: number) => void,
  zoom: (by: number) => void,
): void => {
  const latest = useRef({ move, zoom })
  latest.current = { move, zoom }
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    let from: { readonly x: number; readonly y: number } | null = null
    let waiting = 0
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return
      if ((event.target as Element).closest('a, button') !== null) return
      from = { x: event.clientX, y: event.clientY }
      element.setPointerCapture(event.pointerId)
    }
    const up = (event: PointerEvent): void => {
      if (from === null) return
      const [x, y] = [from.x - event.clientX, from.y - event.clientY]
      from = null
      if (Math.hypot(x, y) > 4) latest.current.move(x, y)
    }
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      if (event.timeStamp < waiting) return
      waiting = event.timeStamp + 120
      latest.current.zoom(event.deltaY > 0 ? 1 / 1.4 : 1.4)
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointerup', up)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('wheel', wheel)
    }
  }, [frame])
}
