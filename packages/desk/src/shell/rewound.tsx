import { dayInFull } from '../parts/day.tsx'
import './rewound.css'

/** Says that what is below is looked at as of an earlier day. */
export const Rewound = ({ asOf }: { readonly asOf: string | undefined }) =>
  asOf === undefined ? null : (
    <p className="rewound" role="status">
      As it stood at the end of {dayInFull(asOf)}. What came later is not known here.
    </p>
  )
