import { describe, expect, it } from 'vitest'
import { isPublic } from '../../src/connect/address.ts'

describe('public addresses', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:93.184.216.34', '64:ff9b::5db8:d822'])(
    '%s may be reached',
    (address) => expect(isPublic(address)).toBe(true),
  )

  it.each([
    ['this network', '0.0.0.0 0.1.2.3 ::'],
    ['loopback', '127.0.0.1 127.255.255.254 ::1'],
    ['private', '10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 fc00::1 fd12:3456::1 fec0::1'],
    ['of the link', '169.254.169.254 fe80::1 fe80::1%eth0'],
    ['shared by a carrier', '100.64.0.1 100.127.255.255'],
    [
      'set aside',
      '192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 240.0.0.1 2001:db8::1 100::1 3fff::1 5f00::1',
    ],
    ['for many', '224.0.0.1 239.255.255.255 255.255.255.255 ff02::1'],
    [
      'a private one within another',
      '::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::7f00:1',
    ],
    ['a tunnel', '2002:7f00:1:: 2002:5db8:d822:: 2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    [
      'no address as a socket has it',
      '127.1 0x7f.0.0.1 2130706433 0177.0.0.1 93.184.216.34.5 coast.test 2606:4700::1%1',
    ],
  ])('what is %s may not', (_, addresses) => {
    for (const address of ['', ...addresses.split(' ')]) expect([address, isPublic(address)]).toEqual([address, false])
  })
})
