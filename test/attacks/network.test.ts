/**
 * Attempts to make us call where we should not, seen at the level of sockets.
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { Fetcher } from '../../src/core/fetcher.ts'
import { createGuardedFetcher } from '../../src/did/guarded-fetch.ts'
import { createDidResolver } from '../../src/did/resolver.ts'
import { attemptsDuring } from '../support/count-connects.ts'
import { startServer } from '../support/hostile-server.ts'

const PUBLIC = '93.184.216.34'
const ALSO_PUBLIC = '2606:2800:220:1:248:1893:25c8:1946'

type Lookup = (host: string) => Promise<readonly string[]>

function fetcherWith(lookup: Lookup, development = false): Fetcher {
  return createGuardedFetcher({ development, lookup, minimumFailureMs: 0 })
}

const get = (fetcher: Fetcher, url: string) =>
  fetcher({ url, maxBytes: 1000, mediaTypes: ['application/json'] })

/** Tries to fetch, expects the one failure, and lists where it tried to connect. */
function attemptsOf(fetcher: Fetcher, url: string) {
  return attemptsDuring(
    () => expect(get(fetcher, url)).rejects.toMatchObject({ code: 'ERR_KLUSCV_FETCH' }),
    { block: true },
  )
}

describe('the recorder of connections', () => {
  test('sees an allowed one, with exactly the addresses that were judged', async () => {
    const fetcher = fetcherWith(() => Promise.resolve([PUBLIC, ALSO_PUBLIC]))
    const attempts = await attemptsOf(fetcher, 'https://platform.example/did.json')
    expect(attempts).toEqual([{ host: 'platform.example', addresses: [PUBLIC, ALSO_PUBLIC] }])
  })
})

/** Other spellings of places where we should not be, and of places where we may be. */
const FORBIDDEN = [
  'http://169.254.169.254/latest/meta-data',
  'https://169.254.169.254/latest/meta-data',
  'https://[fd00:ec2::254]/latest/meta-data',
  'https://metadata/computeMetadata/v1',
  'http://127.0.0.1:5432/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://2130706433/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::127.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[2606:2800:220:1:248:1893:25c8:1946]/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://127.0.0.1./',
  'https://127.000.000.001/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.0.1/',
  'https://100.64.0.1/',
  'https://192.0.0.192/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://0/',
  'https://93.184.216.34/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://platform.localhost/',
  'https://platform.example./',
  'https://PLATFORM.example/',
  'https://platform.internal/',
  'https://printer.local/',
  'https://router.home.arpa/',
  'https://platform.example:443/',
  'https://platform.example:8443/',
  'https://127.0.0.1:443/',
  'https://user@platform.example/',
  'https://user:secret@platform.example/',
  'https://platform.example%40127.0.0.1/',
  'https://127.0.0.1#@platform.example/',
  'https://127.0.0.1\\@platform.example/',
  'https://①②⑦.⓪.⓪.①/',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://ⓛocalhost/',
  'https://plаtform.example/',
  'https://plat\tform.example/',
  'https://platform.example/../x',
  ' https://platform.example/',
  'https:/platform.example/',
  'https:platform.example',
  '//platform.example/',
  'HTTPS://platform.example/',
  'http://platform.example/',
  'ftp://platform.example/',
  'https://platform.example/#x',
  'https://%31%32%37.0.0.1/',
  'https://127.0.0.1%00.platform.example/',
  'https://platform..example/',
  'https://.example/',
  'https://localhost/',
  'http://localhost:4101/',
  'https://platform.example:22/',
  'https://platform.example@127.0.0.1/',
  'file:///etc/passwd',
  'data:application/json,{}',
  'gopher://127.0.0.1:6379/_FLUSHALL',
] as const

describe('no name is looked up and no connection is made', () => {
  test.each(FORBIDDEN)('to %s', async (url) => {
    const looked: string[] = []
    const fetcher = fetcherWith((host) => {
      looked.push(host)
      return Promise.resolve([PUBLIC])
    })
    expect(await attemptsOf(fetcher, url)).toEqual([])
    expect(looked).toEqual([])
  })
})

describe('no connection is made', () => {
  test.each([
    [['127.0.0.1']],
    [['::1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['::ffff:169.254.169.254']],
    [['64:ff9b::7f00:1']],
    [['2002:7f00:1::']],
    [['64:ff9b:1::7f00:1']],
    [['::127.0.0.1']],
    [['::8.8.8.8']],
    [['2001::7f00:1']],
    [['100::1']],
    [['ff02::1']],
    [['100.100.100.200']],
    [['168.63.129.16']],
    [['192.0.0.192']],
    [['198.18.0.1']],
    [['240.0.0.1']],
    [['127.1']],
    [['2130706433']],
    [['0x7f.0.0.1']],
    [['fd00:ec2::254']],
    [['fe80::1%eth0']],
    [['0177.0.0.1']],
    [['localhost']],
    [['']],
    [[]],
    [[PUBLIC, '127.0.0.1']],
    [['127.0.0.1', PUBLIC]],
    [[PUBLIC, ALSO_PUBLIC, 'fc00::1']],
  ])('when a name leads to %j', async (addresses) => {
    const fetcher = fetcherWith(() => Promise.resolve(addresses))
    expect(await attemptsOf(fetcher, 'https://platform.example/did.json')).toEqual([])
  })

  test.each([[['10.0.0.1']], [['127.0.0.1', '10.0.0.1']], [[PUBLIC]], [['0.0.0.0']]])(
    'in development mode, when localhost leads to %j',
    async (addresses) => {
      const fetcher = fetcherWith(() => Promise.resolve(addresses), true)
      expect(await attemptsOf(fetcher, 'http://localhost:4101/did.json')).toEqual([])
    },
  )

  test('in development mode, when a public name leads to this machine', async () => {
    const fetcher = fetcherWith(() => Promise.resolve(['127.0.0.1']), true)
    expect(await attemptsOf(fetcher, 'https://platform.example/did.json')).toEqual([])
  })

  test('when the name server fails', async () => {
    const fetcher = fetcherWith(() => Promise.reject(new Error('ENOTFOUND')))
    expect(await attemptsOf(fetcher, 'https://platform.example/did.json')).toEqual([])
  })
})

describe('a name that changes its mind', () => {
  test('is asked once, and the connection goes to that answer', async () => {
    const answers = [[PUBLIC], ['127.0.0.1'], ['127.0.0.1']]
    let asked = 0
    const fetcher = fetcherWith(() => {
      asked += 1
      return Promise.resolve(answers.shift() ?? [])
    })
    const attempts = await attemptsOf(fetcher, 'https://rebind.example/did.json')
    expect(attempts.map(({ addresses }) => addresses)).toEqual([[PUBLIC]])
    expect(asked).toBe(1)
    expect(await attemptsOf(fetcher, 'https://rebind.example/did.json')).toEqual([])
  })

  test('is asked again for every document: no connection is kept for another name', async () => {
    const server = await startServer((_, res) =>
      res.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    )
    const fetcher = fetcherWith(() => Promise.resolve(['127.0.0.1']), true)
    await get(fetcher, `${server.url}/a`)
    await get(fetcher, `${server.url}/b`)
    expect(server.connections()).toBe(2)
    await server.close()
  })
})

const FORBIDDEN_DIDS = [
  'did:web:localhost%3A8443',
  'did:web:localhost',
  'did:web:127.0.0.1',
  'did:web:127.0.0.1%3A5432',
  'did:web:169.254.169.254',
  'did:web:metadata',
  'did:web:%5B%3A%3A1%5D',
  'did:web:trusted.example%40evil.example',
  'did:web:trusted.example%2F..%3Fx',
  'did:web:trusted.example:..:x',
  'did:web:trusted.example%3A8443',
  'did:web:2130706433',
  'did:web:1.2.3.0x7f',
  'did:web:0177.0.0.1',
  'did:web:127.1',
  'did:web:127.0.0.1.',
  'did:web:platform.example.',
  'did:web:platform..example',
  'did:web:PLATFORM.example',
  'did:web:platform.localhost',
  'did:web:platform.internal',
  'did:web:printer.local',
  'did:web:platform.example%3A443',
  'did:web:platform.example%3a8443',
  'did:web:platform.example%3A8443%3A1',
  'did:web:user%3Asecret%40platform.example',
  'did:web:platform.example%23x',
  'did:web:platform.example%5Cx',
  'did:web:platform.example%00',
  'did:web:platform.example%252Fx',
  'did:web:platform.example/x',
  'did:web:platform.example?x=1',
  'did:web:platform.example:%2e%2e:x',
  'did:web:platform.example:.',
  'did:web:platform.example::x',
  'did:web:[::1]',
  'did:web:::1',
  'did:web:１２７.０.０.１',
  'did:web:①②⑦.⓪.⓪.①',
  'did:web:plаtform.example',
  'did:web:127。0。0。1',
  'DID:web:platform.example',
  'did:WEB:platform.example',
  'did:web:',
  'did:web: platform.example',
  `did:web:${'a'.repeat(60)}.${'b'.repeat(2048)}.example`,
  'did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w',
  'https://trusted.example/did.json',
] as const

describe('a DID that leads elsewhere is not followed', () => {
  test.each(FORBIDDEN_DIDS)('%s', async (did) => {
    const looked: string[] = []
    const fetcher = fetcherWith((host) => {
      looked.push(host)
      return Promise.resolve([PUBLIC])
    })
    const resolveDid = createDidResolver({ fetcher })
    const attempts = await attemptsDuring(
      async () => expect(await resolveDid(did)).toMatchObject({ ok: false, reason: 'invalid' }),
      { block: true },
    )
    expect(attempts).toEqual([])
    expect(looked).toEqual([])
  })

  test('without a fetcher no did:web is', async () => {
    const resolveDid = createDidResolver()
    const attempts = await attemptsDuring(
      async () =>
        expect(await resolveDid('did:web:platform.example')).toMatchObject({
          ok: false,
          reason: 'unreachable',
        }),
      { block: true },
    )
    expect(attempts).toEqual([])
  })
})
