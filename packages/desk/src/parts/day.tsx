/** A day as it is told: `9 Jan 2022`; of a month or a year alone what is known. */
export const dayText = (iso: string): string => {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? []
  if (year === '') return iso
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
}

/** A moment as it is told, UTC: `9 Jan 2022, 14:05`; a day where no clock is known. */
export const momentText = (iso: string): string => {
  const [, clock] = /T(\d{2}:\d{2})/.exec(iso) ?? []
  return clock === undefined ? dayText(iso) : `${dayText(iso)}, ${clock}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day in full, for who hears it: `Sunday 9 January 2022`. */
export const dayInFull = (iso: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return dayText(iso)
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  const told = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day)
  return `${told({ weekday: 'long' })} ${told({ day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** A day, or that none is known. */
export const Day = ({ iso }: { readonly iso: string | null }) =>
  iso === null ? <span className="dim">no day</span> : <time dateTime={iso}>{dayText(iso)}</time>
