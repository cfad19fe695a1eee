/** What unpacking one input has cost so far, and the bounds on it. */
export interface Budget {
  /** So many bytes of the input itself were read. */
  readonly fed: (bytes: number) => void
  /**
   * So many bytes came out of an unpacker, at whatever depth.
   *
   * @throws {Bomb} when that is more than a pile of reports ever packs into so little
   */
  readonly spend: (bytes: number) => void
}

/** An archive, or the rest of one, that cannot be read. The message says why and what to do, after its name and a colon. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** An input that unpacks without end: nothing more of it is read, at whatever depth that was found. */
export class Bomb extends Error {
  override readonly name = 'Bomb'
}

/** Bytes that may come out of the smallest input. */
export const floor = 20_000_000
/** Pages of one site packed together shrink to a twentieth; what shrinks to a fiftieth holds nothing. */
export const ratio = 50
/** Most files in one archive. */
export const maximumMembers = 65_535
/** Archives in archives that are opened: a page in a ZIP in a ZIP in a ZIP is read. */
export const maximumDepth = 3
/** Largest archive in an archive that must be held whole to be read, in bytes. */
export const maximumHeld = 50_000_000

export const startBudget = (): Budget => {
  let fed = 0
  let spent = 0
  return {
    fed: (bytes) => {
      fed += bytes
    },
    spend: (bytes) => {
      spent += bytes
      if (spent > floor && spent > ratio * fed) throw new Bomb(bomb)
    },
  }
}

const bomb = `not read: it unpacks to more than ${ratio} times its size, as a bomb does; if you trust it, unpack it and name what is inside`

/** What a file in too many archives is told of with. */
export const tooDeep = `unread: in archives in archives, more than ${maximumDepth} deep; unpack it and name what is inside`

export const tooMany = `not read: more than ${maximumMembers} files in one archive; unpack it and name the folder`
