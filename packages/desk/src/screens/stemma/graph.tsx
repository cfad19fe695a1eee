import { Link } from '@tanstack/react-router'
import { curveBumpX, line } from 'd3-shape'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { StemmaEdge, StemmaNode, StemmaView } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'
import { Headline } from '../../parts/excerpt.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import { type KeyGroup, useListedKeys } from '../../parts/keys/key-list.ts'
import { langOfEdge } from './edge-says.tsx'
import { layoutOf, wayOf } from './layout.ts'
import { mostFigures, type Placed, sizes } from './placed.ts'
import './graph.css'

export interface GraphProps {
  readonly view: StemmaView
  readonly story: string
  /** Id of the node or edge that is shown beside it. */
  readonly chosen: string | null
  /** What a node's address asks for. */
  readonly searchOf: (node: StemmaNode) => Readonly<Record<string, string | undefined>>
  readonly searchOfEdge: (edge: string) => Readonly<Record<string, string | undefined>>
}

const scales = { least: 0.3, legible: 0.72, most: 1.6, step: 1.25 }

const path = line<{ readonly x: number; readonly y: number }>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveBumpX)

/** Who has it from whom, drawn: each node and each edge leads to what it is. It is moved by scrolling, dragging and keys. */
export const Graph = ({ view, story, chosen, searchOf, searchOfEdge }: GraphProps) => {
  const placed = useMemo(() => layoutOf(view), [view])
  const way = useMemo(() => (chosen === null ? null : wayOf(chosen, view)), [chosen, view])
  const frame = useRef<HTMLElement>(null)
  const { scale, zoom, fit } = useScale(frame, placed)
  useDragging(frame)
  useListedKeys(keysHere)
  const keys = (event: KeyboardEvent): void => {
    const act = {
      '+': () => zoom(scales.step),
      '=': () => zoom(scales.step),
      '-': () => zoom(1 / scales.step),
      '0': fit,
    }[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  const dimmed = (id: string): string => (way === null || way.has(id) ? '' : ' graph-away')
  return (
    <div className="graph">
      <div className="graph-tools no-print">
        <Button className="button" aria-label="Closer" onPress={() => zoom(scales.step)}>
          +
        </Button>
        <Button className="button" aria-label="Further away" onPress={() => zoom(1 / scales.step)}>
          −
        </Button>
        <Button className="button" onPress={fit}>
          Fit
        </Button>
      </div>
      <section
        ref={frame}
        className="graph-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        tabIndex={0}
        aria-label="Who has it from whom, drawn. The arrow keys move it; plus, minus and 0 scale it. The outline says the same."
        onKeyDown={keys}
      >
        <div className="graph-stage" style={{ width: placed.width * scale, height: placed.height * scale }}>
          <div
            className="graph-layer"
            style={{ width: placed.width, height: placed.height, transform: `scale(${scale})` }}
          >
            <svg className="graph-lines" width={placed.width} height={placed.height} aria-hidden="true">
              <defs>
                <marker
                  id="graph-head"
                  markerUnits="userSpaceOnUse"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  orient="auto"
                >
                  <path className="graph-head" d="M0 0.8 7.5 4 0 7.2z" />
                </marker>
              </defs>
              {placed.edges.map(({ edge, points }) => {
                const d = path([...points]) ?? ''
                return (
                  <g
                    key={edge.id}
                    className={`graph-line graph-line-${edge.kind}${dimmed(edge.id)}${edge.id === chosen ? ' graph-line-chosen' : ''}`}
                  >
                    <path d={d} markerEnd="url(#graph-head)" />
                    {edge.kind === 'copy' && <path className="graph-line-inner" d={d} />}
                  </g>
                )
              })}
            </svg>
            <ul className="graph-nodes" aria-label="Who speaks, passes on and prints">
              {placed.nodes.map(({ node, x, y, width, height }) => (
                <li key={node.id} style={{ left: x, top: y, width, height }}>
                  <Link
                    to="/stories/$story/stemma"
                    params={{ story }}
                    search={searchOf(node)}
                    resetScroll={false}
                    draggable={false}
                    className={`graph-node graph-node-${node.kind}${dimmed(node.id)}${node.id === chosen ? ' graph-node-chosen' : ''}`}
                    {...(node.id === chosen ? { 'aria-current': 'true' as const } : {})}
                  >
                    <NodeText node={node} />
                  </Link>
                </li>
              ))}
            </ul>
            <ul className="graph-labels" aria-label="What it rests on">
              {placed.edges.map(({ edge, label, isRoomy }) => (
                <li key={edge.id} style={{ left: label.x, top: label.y }}>
                  <Link
                    to="/stories/$story/stemma"
                    params={{ story }}
                    search={searchOfEdge(edge.id)}
                    resetScroll={false}
                    draggable={false}
                    className={`graph-label graph-label-${edge.kind}${dimmed(edge.id)}${edge.id === chosen ? ' graph-label-chosen' : ''}`}
                    title={edge.says}
                    style={{ maxWidth: sizes.label }}
                    aria-label={edge.says}
                  >
                    {placed.isLabelled || (isRoomy && way?.has(edge.id) === true) ? (
                      <bdi lang={langOfEdge(edge)}>{labelOf(edge)}</bdi>
                    ) : (
                      <>
                        <span className="graph-dot" aria-hidden="true" />
                        <bdi className="graph-pointed" lang={langOfEdge(edge)}>
                          {labelOf(edge)}
                        </bdi>
                      </>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </section>
    </div>
  )
}

const keysHere: KeyGroup = {
  name: 'In the drawing',
  keys: [
    { keys: ['+', '−'], says: 'closer, further away' },
    { keys: ['0'], says: 'all of it' },
    { keys: ['←', '↑', '→', '↓'], says: 'move it' },
    { keys: ['Tab'], says: 'to who speaks next, then to what it rests on' },
  ],
}

/** What an edge rests on, as short as it can be said. */
const labelOf = ({ kind, says, words, count }: StemmaEdge): string => {
  const [only] = words
  const short = kind === 'bare' ? 'no source named' : kind === 'words' && words.length === 1 ? `“${only!.exact}”` : says
  return count > 1 ? `${short} ×${count}` : short
}

/** A node's words: its name, when, and what it counts. */
const NodeText = ({ node }: { readonly node: StemmaNode }) => (
  <>
    <span className="graph-name">
      <bdi>{node.name}</bdi>
      {node.count > 1 && node.kind === 'copies' && <bdi className="graph-count">×{node.count}</bdi>}
    </span>
    <span className="graph-facts">
      {node.kind === 'more' ? (
        'show them'
      ) : node.kind === 'relay' ? (
        'passes it on'
      ) : (
        <>
          {node.state !== null && <b className={`told-${node.state.key}`}>{node.state.word} · </b>}
          {node.day !== null && <bdi>{dayText(node.day)} · </bdi>}
          {node.title === null || node.kind === 'origin' ? (
            <bdi>{node.claims === 1 ? '1 claim' : `${node.claims} claims`}</bdi>
          ) : (
            <Headline title={node.title} lang={node.titleLanguage} />
          )}
        </>
      )}
    </span>
    {(node.kind === 'relay' ? [] : node.figures.slice(0, mostFigures)).map(({ worded, label, state }) => (
      <span key={`${worded} ${label}`} className={`graph-figure told-${state.key}`}>
        <Glyph of={state.key} />
        <span className="unseen">{state.word}: </span>
        <bdi className="graph-worded">{worded}</bdi> <bdi className="graph-counted">{label}</bdi>
      </span>
    ))}
  </>
)

/** How large the drawing is, around the middle of what is seen or where the pointer is. */
const useScale = (frame: React.RefObject<HTMLElement | null>, { width }: Placed) => {
  const [scale, setScale] = useState(1)
  const at = useRef<{ readonly x: number; readonly y: number; readonly inX: number; readonly inY: number } | null>(null)
  const zoom = useCallback(
    (by: number, x?: number, y?: number): void => {
      const element = frame.current
      if (element === null) return
      setScale((before) => {
        const inX = x ?? element.clientWidth / 2
        const inY = y ?? element.clientHeight / 2
        at.current = { x: (element.scrollLeft + inX) / before, y: (element.scrollTop + inY) / before, inX, inY }
        return Math.min(scales.most, Math.max(scales.least, before * by))
      })
    },
    [frame],
  )
  const fit = useCallback((): void => {
    const element = frame.current
    if (element === null || width === 0 || element.clientWidth === 0) return
    at.current = null
    setScale(Math.max(scales.legible, Math.min(element.clientWidth / width, 1)))
    element.scrollTo({ left: 0, top: 0 })
  }, [frame, width])
  useLayoutEffect(fit, [fit])
  // What was under the pointer stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of scale
  useLayoutEffect(() => {
    const [element, before] = [frame.current, at.current]
    if (element === null || before === null) return
    element.scrollTo({ left: before.x * scale - before.inX, top: before.y * scale - before.inY })
  }, [scale])
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      zoom(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top)
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [frame, zoom])
  return { scale, zoom, fit }
}

/** Moves the drawing with the mouse; a finger scrolls it anyway. */
const useDragging = (frame: React.RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null = null
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || event.pointerType !== 'mouse' || (event.target as Element).closest('a') !== null) return
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop }
      element.setPointerCapture(event.pointerId)
      element.classList.add('graph-dragged')
    }
    const move = (event: PointerEvent): void => {
      if (from === null) return
      element.scrollTo({ left: from.left - (event.clientX - from.x), top: from.top - (event.clientY - from.y) })
    }
    const up = (): void => {
      from = null
      element.classList.remove('graph-dragged')
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
    }
  }, [frame])
}
