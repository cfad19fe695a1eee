import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { StemmaEdge, StemmaNode, StemmaView } from 'stemma/api'
import { Day } from '../../parts/day.tsx'
import { Told } from '../../parts/glyph.tsx'
import { EdgeSays } from './edge-says.tsx'
import type { GraphProps } from './graph.tsx'
import './outline.css'

/** A node below another, with the edge that led there. */
interface Branch {
  readonly key: string
  readonly node: StemmaNode
  readonly edge: StemmaEdge | null
  readonly children: readonly Branch[]
}

/** The same as the drawing, as a nested list: for keys, for ears, for a phone and for paper. */
export const Outline = ({ view, story, chosen, searchOf, searchOfEdge }: GraphProps) => {
  const roots = useMemo(() => branchesOf(view), [view])
  return (
    <div className="outline">
      <ul className="outline-list outline-roots" aria-label="Who has it from whom">
        {roots.map((branch) => (
          <Item
            key={branch.key}
            branch={branch}
            isOpen={roots.length <= 12}
            {...{ view, story, chosen, searchOf, searchOfEdge }}
          />
        ))}
      </ul>
    </div>
  )
}

const Item = ({
  branch,
  isOpen: isOpenAtFirst,
  ...given
}: GraphProps & { readonly branch: Branch; readonly isOpen: boolean }) => {
  const { node, edge, children } = branch
  const { story, chosen, searchOf, searchOfEdge } = given
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <li className={`outline-item outline-${node.kind}`}>
      <div className={node.id === chosen || edge?.id === chosen ? 'outline-row outline-chosen' : 'outline-row'}>
        {children.length === 0 ? (
          <span className="outline-leaf" aria-hidden="true">
            ·
          </span>
        ) : (
          <Button
            className="outline-toggle"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Close' : 'Open'} ${node.name}`}
            onPress={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </Button>
        )}
        <p>
          <Link
            to="/stories/$story/stemma"
            params={{ story }}
            search={searchOf(node)}
            resetScroll={false}
            className="outline-name"
          >
            <bdi>{node.name}</bdi>
          </Link>
          {node.count > 1 && node.kind === 'copies' && <bdi className="outline-count"> ×{node.count}</bdi>}
          {node.state !== null && (
            <>
              {' '}
              <Told of={node.state.key} word={node.state.word} />
            </>
          )}{' '}
          {edge !== null && (
            <Link
              to="/stories/$story/stemma"
              params={{ story }}
              search={searchOfEdge(edge.id)}
              resetScroll={false}
              className={`outline-words outline-words-${edge.kind}`}
            >
              <EdgeSays edge={edge} />
            </Link>
          )}
          <span className="outline-facts">
            {node.day !== null && (
              <>
                {' '}
                <Day iso={node.day} />
              </>
            )}
            {(edge === null || given.view.origin !== null ? node.figures : []).map(({ worded, label, state }) => (
              <span key={`${worded} ${label}`}>
                {' '}
                ·{' '}
                <span className="outline-figure">
                  <span aria-hidden="true">{state.mark} </span>
                  <bdi>{worded}</bdi>
                </span>{' '}
                <bdi>{label}</bdi>
                {state.key !== 'standing' && ` (${state.word})`}
              </span>
            ))}
          </span>
        </p>
      </div>
      {isOpen && children.length > 0 && (
        <ul className="outline-list">
          {children.map((child) => (
            <Item key={child.key} branch={child} isOpen {...given} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Below each origin only what came from it: who stands for several is told below each. */
const branchesOf = ({ nodes, edges }: StemmaView): readonly Branch[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const from = new Map<string, StemmaEdge[]>()
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge])
  const below = (id: string, origin: string, above: readonly string[]): readonly Branch[] =>
    (from.get(id) ?? []).flatMap((edge) => {
      const node = byId.get(edge.to)
      if (node === undefined || !edge.origins.includes(origin) || above.includes(edge.to)) return []
      const way = [...above, edge.to]
      return [{ key: way.join(' > '), node, edge, children: below(edge.to, origin, way) }]
    })
  return nodes
    .filter(({ kind }) => kind === 'origin')
    .map((node) => ({ key: node.id, node, edge: null, children: below(node.id, node.id, [node.id]) }))
}
