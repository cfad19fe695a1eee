import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet: unicast, and of no block that is set aside (RFC 6890 and its
 * kin). Addresses that carry an IPv4 address in them (mapped, NAT64) are as public as that one; tunnels (6to4, Teredo)
 * and addresses with a zone are never.
 */
export const isPublic = (address: string): boolean => {
  // Four decimal parts and nothing else: other spellings of IPv4 are undone by the URL parser, or are no address.
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicV4(ipaddr.IPv4.parse(address))
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.IPv6.parse(address)
  if (parsed.isIPv4MappedAddress()) return isPublicV4(parsed.toIPv4Address())
  const bytes = parsed.toByteArray()
  if (parsed.match(nat64)) return isPublicV4(new ipaddr.IPv4(bytes.slice(12)))
  // What is in use of IPv6 is 2000::/3; deprecated forms such as ::127.0.0.1 lie outside it.
  return (bytes[0]! & 0xe0) === 0x20 && parsed.range() === 'unicast'
}

const isPublicV4 = (address: ipaddr.IPv4): boolean => address.range() === 'unicast'

const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')
