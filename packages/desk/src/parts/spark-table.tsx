import { Button, Dialog, Heading, Popover } from 'react-aria-components'
import type { TallyRow } from 'stemma/api'
import { Day } from './day.tsx'
import { Told } from './glyph.tsx'
import './spark-table.css'

export interface SparkTableProps {
  readonly row: Pick<TallyRow, 'label' | 'spark'>
  /** The small chart beside which it stands. */
  readonly beside: Element
  readonly close: () => void
}

/** What a small chart draws as a table: a row for each reading, in the order of their days. */
export const SparkTable = ({ row: { label, spark }, beside, close }: SparkTableProps) => (
  <Popover
    className="spark-table"
    triggerRef={{ current: beside }}
    placement="bottom start"
    isOpen
    onOpenChange={(isOpen) => {
      if (!isOpen) close()
    }}
  >
    <Dialog className="spark-table-dialog">
      <header className="spark-table-head">
        <Heading slot="title">
          How <bdi>{label}</bdi> moved
        </Heading>
        <Button className="button button-plain" onPress={close}>
          Close
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Number</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {spark.map(({ asOf, worded, low, high, state }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: readings stand in the order of their days
            <tr key={at}>
              <td>
                <Day iso={asOf} />
              </td>
              <th scope="row">
                <bdi>{worded}</bdi>
                {low !== null && high !== null && low < high && (
                  <bdi className="dim">
                    {' '}
                    {grouped(low)}–{grouped(high)}
                  </bdi>
                )}
              </th>
              <td>
                <Told of={state} word={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  </Popover>
)

const { format: grouped } = new Intl.NumberFormat('en')
