import { type Handed, mostFiles } from './uploads.ts'

/** The files of what was dropped, whole folders too, each under its path. */
export const droppedIn = async (data: DataTransfer): Promise<readonly Handed[]> => {
  // What was dropped is gone with the event: all of it is taken hold of before anything is waited for.
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (entries.length === 0) return [...data.files].map((file) => ({ name: file.name, content: file }))
  const found: Handed[] = []
  for (const entry of entries) await collect(entry, found)
  return found
}

/** The files that were chosen with a picker; those of a folder under their paths. */
export const chosenIn = (files: FileList): readonly Handed[] =>
  [...files].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    content: file,
  }))

/** One file more than are handed over is looked for, so that it is told that there are more. */
const collect = async (entry: FileSystemEntry, found: Handed[]): Promise<void> => {
  if (found.length > mostFiles || entry.name.startsWith('.')) return
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry)
    if (file !== null) found.push({ name: entry.fullPath.replace(/^\//, ''), content: file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A folder is read some entries at a time.
  for (let some = await readSome(reader); some.length > 0 && found.length <= mostFiles; some = await readSome(reader))
    for (const each of some) await collect(each, found)
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((done) => entry.file(done, () => done(null)))

const readSome = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((done) => reader.readEntries(done, () => done([])))
