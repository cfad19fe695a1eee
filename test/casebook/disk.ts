import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A disk of its own, kept in memory. */
export interface Disk {
  readonly folder: string
  /** From now on nothing on it can be written. */
  readonly lock: () => void
}

/** Whether this system lets us have disks of our own: Linux, as root, where mounting is allowed. */
export const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-disk-'))
  try {
    mount('size=64k', folder)
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

/** A disk that holds so many kilobytes, gone when the test ends. */
export const diskOf = (kilobytes: number): Disk => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-disk-'))
  mount(`size=${kilobytes}k`, folder)
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  })
  chmodSync(folder, 0o755)
  return { folder, lock: () => execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' }) }
}

function mount(options: string, folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'stemma-test', folder], { stdio: 'ignore' })
}
