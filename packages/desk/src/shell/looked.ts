/** The revision of each story that this person has seen: what came since is "changed since you looked". */
const key = (story: string): string => `stemma.looked.${story}`

/** Seq of the last entry of the journal that was looked at; null for a story never opened here. */
export const lookedAt = (story: string): number | null => {
  const kept = localStorage.getItem(key(story))
  return kept === null || !/^\d{1,15}$/.test(kept) ? null : Number(kept)
}

export const nowLookedAt = (story: string, revision: number): void => localStorage.setItem(key(story), String(revision))
