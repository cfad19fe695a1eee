import { isIP } from 'node:net'
import { isPublic } from './address.ts'

/** An address that may not be fetched, and why, with the remedy. */
export interface BadAddress {
  readonly kind: 'refused'
  readonly why: string
}

/** What decides which addresses and ports may be reached. A test that serves pages itself brings its own. */
export interface Bounds {
  readonly permits: (address: string) => boolean
  readonly ports: readonly string[]
}

/** The public web: public addresses, at the ports of http and https. */
export const publicWeb: Bounds = { permits: isPublic, ports: ['', '80', '443'] }

/** Longest address that is fetched; servers seldom take longer ones. */
const longest = 2048

/**
 * An address of the web that may be fetched: http or https, at its own port, without a user's name in it, and at a name or
 * a public IP address. Whatever way the address is spelled, the URL standard's parser is what says which host it means.
 */
export const webAddressOf = (written: string, bounds: Bounds, base?: URL): URL | BadAddress => {
  let url: URL
  try {
    url = new URL(written, base)
  } catch {
    return refused('not an address of the web; write it as https://host/page')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused(`not fetched: ${url.protocol.slice(0, 30)} is not http or https; save it and name the file`)
  }
  if (url.href.length > longest) return refused(`not fetched: an address of more than ${longest} characters; check it`)
  if (url.username !== '' || url.password !== '') {
    return refused('not fetched: the address names a user; leave out what stands before the @')
  }
  if (!bounds.ports.includes(url.port)) {
    return refused(`not fetched: port ${url.port}, and only 80 and 443 are used; save the page and name the file`)
  }
  const host = hostOf(url)
  if (isIP(host) !== 0 && !bounds.permits(host)) return refused(notPublic(host))
  url.hash = ''
  return url
}

/** The host as a socket takes it: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** Why an address is not connected to. */
export const notPublic = (address: string): string =>
  `not fetched: ${address} is not on the public internet; save the page and name the file`

const refused = (why: string): BadAddress => ({ kind: 'refused', why })
