const milliseconds = 86_400_000

/** A day of the calendar as a number: 0 is 1 January 1970. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / milliseconds)

export const isoOf = (day: number): string => new Date(day * milliseconds).toISOString().slice(0, 10)
