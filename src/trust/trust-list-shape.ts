/**
 * The closed shape of a trust list, member by member. What spans several members is
 * parse-trust-list.ts.
 * @module
 */
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import type { InputProblem } from '../core/errors.ts'
import type { JsonValue } from '../core/json.ts'

const closed = { additionalProperties: false } as const
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Url = Type.String({ pattern: '^https?://[^\\s#]+$', maxLength: 2048 })
const Did = Type.String({
  pattern: '^did:(web:[A-Za-z0-9._:%-]+|key:z[1-9A-HJ-NP-Za-km-z]+)$',
  maxLength: 2048,
})
// No control, formatting or direction characters: a name is shown to people as it stands.
const Name = Type.String({ pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}]+$', maxLength: 100 })

const Key = Type.Object(
  {
    id: Type.String({ pattern: '^did:[^#]+#[A-Za-z0-9._-]+$', maxLength: 2048 }),
    publicKeyMultibase: Type.String({ maxLength: 100 }),
    from: Day,
    until: Day,
    compromisedSince: Type.Optional(Day),
  },
  closed,
)

const Platform = Type.Object(
  {
    did: Did,
    names: Type.Object({ nl: Name, en: Name }, closed),
    kvk: Type.Optional(Type.String({ pattern: '^[0-9]{8}$' })),
    keys: Type.Array(Key, { minItems: 1, maxItems: 100 }),
    types: Type.Array(Type.String({ pattern: '^[A-Z][A-Za-z]{1,99}$' }), {
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
    }),
    statusLists: Type.Array(Url, { maxItems: 1000, uniqueItems: true }),
    register: Type.Optional(Url),
    profile: Type.Optional(Url),
    mirrors: Type.Optional(Type.Array(Url, { maxItems: 20, uniqueItems: true })),
    lifecycle: Type.Object(
      {
        state: Type.Union(
          ['active', 'stopped', 'bankrupt', 'compromised'].map((state) => Type.Literal(state)),
        ),
        since: Day,
      },
      closed,
    ),
  },
  closed,
)

const UnsignedList = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    validFrom: Type.String(),
    validUntil: Type.String(),
    platforms: Type.Array(Platform, { maxItems: 10_000 }),
    // Its shape and its signature are the proof check's.
    proof: Type.Optional(Type.Object({})),
  },
  closed,
)

const shape = Compile(UnsignedList)

/** What does not fit the shape: nothing when it does. Never names a value. */
export function checkTrustListShape(value: JsonValue): readonly InputProblem[] {
  if (shape.Check(value)) return []
  return shape
    .Errors(value)
    .filter(({ keyword }) => keyword !== 'boolean')
    .map(({ instancePath, keyword }) => ({
      pointer: instancePath,
      message: `does not fit the trust list format (${keyword})`,
    }))
}
