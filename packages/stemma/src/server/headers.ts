import type { MiddlewareHandler } from 'hono'

/**
 * What a page may do: run and fetch what this server hands out, and nothing else; no text becomes markup.
 *
 * @param nonce of the only style element there may be
 */
export const pagePolicy = (nonce: string, scripts: 'self' | 'none'): string =>
  [
    "default-src 'none'",
    ...(scripts === 'self'
      ? ["script-src 'self'", "connect-src 'self'", "font-src 'self'", "manifest-src 'self'"]
      : []),
    `style-src ${scripts === 'self' ? "'self' " : ''}'nonce-${nonce}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /csp-report',
  ].join('; ')

/** Of what is no page: data, scripts, styles. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Puts on every answer what keeps a browser from taking it for something else. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  const set = (name: string, value: string): void => {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  set('content-security-policy', dataPolicy)
  set('cache-control', 'no-store')
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('x-frame-options', 'DENY')
  set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
}
