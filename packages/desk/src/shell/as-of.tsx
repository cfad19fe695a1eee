import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { headQuery, type Seen } from '../api/queries.ts'
import { dayInFull, dayText } from '../parts/day.tsx'
import { dayNumber, isoOf } from './days.ts'
import './as-of.css'

/** More days than these are no slider: of a longer story the last ones are offered. */
const most = 400

/** Rewinds everything to the end of a day; at its end stands now. */
export const AsOf = ({ story }: { readonly story: string }) => {
  const seen: Seen = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data } = useQuery(headQuery(story, seen))
  const days = data?.days ?? []
  const span = data?.span ?? null
  const final = span === null ? 0 : dayNumber(span.last)
  const first = span === null ? 0 : Math.max(dayNumber(span.first), final - most)
  // One step past the last day is now.
  const now = final + 1
  const given = seen.asOf === undefined ? now : Math.min(now, Math.max(first, dayNumber(seen.asOf)))
  const [at, setAt] = useState(given)
  useEffect(() => setAt(given), [given])
  if (span === null || final === first) return <div className="as-of" />
  const go = (day: number): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asOf: day >= now ? undefined : isoOf(day) }) as never,
      replace: true,
      resetScroll: false,
    })
  const says = at >= now ? 'now' : dayText(isoOf(at))
  return (
    <Slider
      className="as-of"
      minValue={first}
      maxValue={now}
      step={1}
      value={at}
      onChange={(day) => setAt(day)}
      onChangeEnd={(day) => go(day)}
    >
      <Label className="as-of-label">as of</Label>
      <SliderTrack className="as-of-track">
        {days.map(({ day, reports }) => {
          const number = dayNumber(day)
          if (number < first) return null
          return (
            <span
              key={day}
              className="as-of-tick"
              style={{
                insetInlineStart: `${((number - first) / (now - first)) * 100}%`,
                height: `${4 + Math.min(10, 2 * reports)}px`,
              }}
            />
          )
        })}
        <SliderThumb
          className="as-of-thumb"
          aria-label="Show everything as of"
          aria-valuetext={at >= now ? 'now' : dayInFull(isoOf(at))}
        />
      </SliderTrack>
      <SliderOutput className={at >= now ? 'as-of-day' : 'as-of-day as-of-past'}>{says}</SliderOutput>
      <Button className="button button-plain as-of-now" isDisabled={at >= now} onPress={() => go(now)}>
        now
      </Button>
    </Slider>
  )
}
