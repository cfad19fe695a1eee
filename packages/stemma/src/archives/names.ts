/** What something inside an archive is called: `archive.zip › folder/a.html`. A name to show, never a path to follow. */
export const inside = (archive: string, name: string): string => `${archive} › ${shown(name)}`

/** A name as it can be shown: marks that steer a terminal or turn text around are spelled out, and the longest are cut. */
const shown = (name: string): string => {
  const safe = name
    .slice(0, 2000)
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}›]/gu,
      (mark) => `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    )
  return safe.length <= longest ? safe : `${safe.slice(0, longest - 60)}…${safe.slice(-50)}`
}

const longest = 300

/** Whether a name, or a folder it stands in, is hidden as a leading full stop hides it. */
export const isHidden = (name: string): boolean => /(?:^|[/\\])\.[^./\\]/.test(name)

/** A name's extension with its full stop, lower case; empty where it has none that reads as one. */
export const extensionOf = (name: string): string => /[^/\\](\.[a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
