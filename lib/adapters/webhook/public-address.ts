import { BlockList, isIP } from 'node:net'

/**
 * @param address an IP address, version 4 or 6
 * @returns true if it is on the public internet: neither private, nor this machine, its link, or a group of machines
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  if (version === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  // The list also applies the ranges of version 4 to addresses of that kind written as version 6.
  return PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

/** IANA's special-purpose addresses of version 4, and those for groups. */
const RANGES_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Within the one public range of version 6: protocol assignments (Teredo among them), documentation, and 6to4. */
const RANGES_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const NOT_PUBLIC = new BlockList()
for (const [net, prefix] of RANGES_4) NOT_PUBLIC.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of RANGES_6) NOT_PUBLIC.addSubnet(net, prefix, 'ipv6')

const PUBLIC_6 = new BlockList()
PUBLIC_6.addSubnet('2000::', 3, 'ipv6')
