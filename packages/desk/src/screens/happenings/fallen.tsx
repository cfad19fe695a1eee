import type { IncidentRow } from 'stemma/api'
import { Told } from '../../parts/glyph.tsx'
import { fallenText } from './when.ts'

/** That the number in the words for an incident does not stand; nothing where it does. */
export const Fallen = ({ state }: { readonly state: IncidentRow['fallen'] }) =>
  state === null ? null : <Told of={state} word={fallenText(state)} />
