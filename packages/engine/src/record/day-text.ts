/** A date as it is printed: `10 Jan 2022`, `Jan 2022`; what is no ISO date as it stands. */
export const dayText = (iso: string | null): string => {
  if (iso === null) return 'undated'
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?=$|T|\s)/.exec(iso) ?? []
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (year === undefined || (month !== undefined && name === undefined)) return iso
  return [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(Boolean).join(' ')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
