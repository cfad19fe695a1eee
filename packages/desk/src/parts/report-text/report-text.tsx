import { memo, useMemo } from 'react'
import type { ReportText as Text } from 'stemma/api'
import { Excerpt } from '../excerpt.tsx'
import { blocksOf, type TextBlock, type TextMark } from './text-marks.ts'
import './report-text.css'

export interface ReportTextProps {
  readonly text: Text
  readonly marks: readonly TextMark[]
}

/**
 * A report's text, paragraph by paragraph, with words marked: what is no part of the report is grey and says why. Paragraphs
 * out of sight are not laid out, so that a report of any length opens at once.
 */
export const ReportText = ({ text, marks }: ReportTextProps) => {
  const blocks = useMemo(() => blocksOf(text, marks), [text, marks])
  return (
    <div className="report-text">
      {text.from > 0 && <p className="report-text-cut">… what stands before is not shown here</p>}
      {blocks.map((block) => (
        <Block key={block.start} block={block} lang={block.zone?.language ?? text.language} />
      ))}
      {text.to < text.length && <p className="report-text-cut">… the text goes on</p>}
    </div>
  )
}

const Block = memo(
  ({ block: { text, zone, marks }, lang }: { readonly block: TextBlock; readonly lang: string }) => (
    <p
      className={`report-text-block report-text-${zone?.kind ?? 'body'}${zone?.read === false ? ' report-text-unread' : ''}`}
      title={
        zone?.read === false
          ? `${zone.kind === 'furniture' ? 'no part of the report' : zone.kind}: ${zone.why}`
          : undefined
      }
    >
      <Excerpt text={text} lang={lang} marks={marks} />
    </p>
  ),
  // Marks are made anew with every choice; most paragraphs have none.
  (a, b) => a.block.text === b.block.text && a.block.marks.length === 0 && b.block.marks.length === 0,
)
