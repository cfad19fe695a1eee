import type { SparkPoint } from 'stemma/api'
import './sparkline.css'

const width = 120
const height = 30
const margin = 4

/**
 * The readings of a tally in the order of their days: each a step, those that stand full, those that do not open or hatched.
 * Beside it stands in words what it shows.
 */
export const Sparkline = ({ points, says }: { readonly points: readonly SparkPoint[]; readonly says: string }) => {
  const drawn = points.flatMap((point) => {
    const value = point.value ?? point.low ?? point.high
    return value === null ? [] : [{ ...point, shown: value }]
  })
  if (drawn.length === 0) return null
  const top = Math.max(1, ...drawn.map(({ shown, high }) => Math.max(shown, high ?? 0)))
  const x = (at: number): number =>
    drawn.length === 1 ? width / 2 : margin + (at / (drawn.length - 1)) * (width - 2 * margin)
  const y = (value: number): number => height - margin - (value / top) * (height - 2 * margin)
  const isLive = (state: string): boolean => state === 'standing' || state === 'superseded'
  const live = drawn.flatMap((point, at) => (isLive(point.state) ? [{ at, shown: point.shown }] : []))
  const step = live
    .map(({ at, shown }, place) => (place === 0 ? `M${x(at)} ${y(shown)}` : `H${x(at)}V${y(shown)}`))
    .join('')
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={says}
    >
      <title>{says}</title>
      <line className="sparkline-ground" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      <path className="sparkline-step" d={step} />
      {drawn.map(({ shown, low, high, state }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points stand in the order of their days
        <g key={at} className={`sparkline-${state}`}>
          {low !== null && high !== null && high > low && (
            <line className="sparkline-band" x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} />
          )}
          {state === 'withdrawn' ? (
            <path className="sparkline-box" d={`M${x(at) - 3} ${y(shown) - 3}h6v6h-6zm0 6l6-6`} />
          ) : state === 'denied' ? (
            <path className="sparkline-cross" d={`M${x(at) - 3} ${y(shown) - 3}l6 6m0-6l-6 6`} />
          ) : (
            <circle className="sparkline-dot" cx={x(at)} cy={y(shown)} r={state === 'standing' ? 3 : 2.4} />
          )}
        </g>
      ))}
    </svg>
  )
}
