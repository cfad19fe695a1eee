// Loaded before the program by tests (node --import): names resolve as the test says, public addresses lead to the
// test's own server, and every connection that any socket begins is written down. The program itself knows nothing of it.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { names, port, connections } = JSON.parse(process.env.PRETEND_WEB)
const asked = new Map()

/** A name's addresses; where they are a list of lists, each time it is asked for the next of them. */
const addressesOf = (name) => {
  const given = names[name]
  if (given === undefined || !Array.isArray(given[0])) return given
  const count = asked.get(name) ?? 0
  asked.set(name, count + 1)
  return given[Math.min(count, given.length - 1)]
}

dns.lookup = (name, options, done) => {
  const addresses = addressesOf(name)
  if (addresses === undefined) {
    done(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }))
    return
  }
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  if (options.all) done(null, found)
  else done(null, found[0].address, found[0].family)
}
syncBuiltinESMExports()

const { TCP } = process.binding('tcp_wrap')
const { connect, getpeername } = TCP.prototype
const publicAddress = /^93\.184\.216\./

for (const method of ['connect', 'connect6']) {
  const begin = TCP.prototype[method]
  TCP.prototype[method] = function (request, address, to) {
    appendFileSync(connections, `${address}:${to}\n`)
    if (!publicAddress.test(address)) return begin.call(this, request, address, to)
    this.pretended = address
    return connect.call(this, request, '127.0.0.1', port)
  }
}
TCP.prototype.getpeername = function (out) {
  const code = getpeername.call(this, out)
  if (this.pretended !== undefined) out.address = this.pretended
  return code
}
