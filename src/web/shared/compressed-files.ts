/**
 * Files that are sent compressed to whoever takes that: for phones on a slow line. Each is compressed
 * once, when it is asked for first.
 * @module
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ASSET_CACHE_CONTROL, type Asset } from './pages/assets.ts'

type Encoding = 'br' | 'gzip'

/** One file in each encoding. */
export interface CompressedFile {
  readonly contentType: string
  /** Otherwise it is the same in every encoding. */
  readonly isCompressible: boolean
  readonly bytesIn: (encoding: Encoding | undefined) => Promise<Buffer>
}

/** Texts and the fonts that are not compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json)|image\/svg|font\/ttf)/

/** The best of brotli takes a second a megabyte: nobody waits longer than that for the first time. */
const BEST_BYTES = 1024 * 1024

const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > BEST_BYTES ? 9 : 11 },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

/** A file to send. */
export function compressedFile({
  contentType,
  bytes,
}: Pick<Asset, 'contentType' | 'bytes'>): CompressedFile {
  const done = new Map<Encoding, Promise<Buffer>>()
  const bytesIn = async (encoding: Encoding | undefined): Promise<Buffer> => {
    if (encoding === undefined) return bytes
    const compressed = done.get(encoding) ?? compress[encoding](bytes)
    done.set(encoding, compressed)
    return compressed
  }
  return { contentType, isCompressible: COMPRESSIBLE.test(contentType), bytesIn }
}

/** Sends it in the best encoding that the client takes. The caller says how long it may be kept. */
export async function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  { contentType, isCompressible, bytesIn }: CompressedFile,
): Promise<FastifyReply> {
  const encoding = isCompressible ? chooseEncoding(request.headers['accept-encoding']) : undefined
  const others = reply.getHeader('vary') ?? []
  if (isCompressible) reply.header('vary', [others, 'accept-encoding'].flat().join(', '))
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  return reply.type(contentType).send(await bytesIn(encoding))
}

/** Registers a route for each asset, as registerAssets does, compressed. */
export function registerCompressedAssets(
  app: FastifyInstance,
  byPath: ReadonlyMap<string, Asset>,
): void {
  const config = { rateLimit: false as const }
  for (const asset of byPath.values()) {
    const file = compressedFile(asset)
    app.get(asset.path, { config }, async (request, reply) =>
      sendCompressed(request, reply.header('cache-control', ASSET_CACHE_CONTROL), file),
    )
  }
}

/** RFC 9110 section 12.5.3, without its weights: who names an encoding takes it, unless with q=0. */
function chooseEncoding(accepted = ''): Encoding | undefined {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((each) => each.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  )
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding))
}
