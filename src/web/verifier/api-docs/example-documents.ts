/**
 * A certificate of a platform that no trust list names, and a presentation of it: for examples that
 * the service really takes.
 * @module
 */
import type { JsonObject } from '../../../core/json.ts'

/** A review, signed. */
export const EXAMPLE_CERTIFICATE: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/v1'],
  id: 'urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b10',
  type: ['VerifiableCredential', 'ReviewCredential'],
  issuer: 'did:web:platform.example',
  validFrom: '2026-11-02T00:00:00Z',
  credentialSubject: {
    name: 'Samira El Amrani',
    givenName: 'Samira',
    familyName: 'El Amrani',
    identityCheck: {
      method: 'idDocument',
      date: '2024-08',
    },
    substitutionAllowed: false,
    occupation: 'https://w3id.org/kluscv/occupations#fietskoerier',
    reviewBody: {
      nl: 'Altijd op tijd, en vriendelijk aan de deur.',
    },
    inLanguage: 'nl',
    redacted: false,
    rating: {
      ratingSystem: 'stars',
      ratingValue: '5',
      bestRating: '5',
      worstRating: '1',
    },
    reviewerType: 'consumer',
    period: '2026-03',
    reviewsTotal: 41,
    dataAsOf: '2026-11-01',
  },
  credentialSchema: {
    id: 'https://w3id.org/kluscv/schemas/v1/ReviewCredential.json',
    type: 'JsonSchema',
    digestSRI: 'sha384-v75ALO0akXerVi3nEWcaaHkRUC/nnuG0J03vSE7Scod/lw60RwHaK1a6tf8J6Ai/',
  },
  credentialStatus: [
    {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: 'https://platform.example/status-lists/3f9a61c04be7d285-revocation',
    },
    {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: '94567',
      statusListCredential: 'https://platform.example/status-lists/3f9a61c04be7d285-suspension',
    },
    {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'refresh',
      statusListIndex: '94567',
      statusListCredential: 'https://platform.example/status-lists/3f9a61c04be7d285-refresh',
    },
  ],
  proof: {
    type: 'DataIntegrityProof',
    verificationMethod: 'did:web:platform.example#key-1',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    created: '2026-11-02T00:00:00Z',
    proofValue:
      'z5BZt1CWS3fG6xFBVxvowvQsjFA1wU5tSmRmE6seeQoxjm8YYY6Q2ZFxjNgDhrTLGzyNueFYDRSE8ze17W3FgeZaV',
  },
}

/** The same, shown by a wallet in answer to a challenge. */
export const EXAMPLE_PRESENTATION: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: 'did:key:z6Mkf8xiqLunbp2DVvqtqVT7wNJ18kZ9VHExNnrgb6Ay8kxo',
  verifiableCredential: [EXAMPLE_CERTIFICATE],
  proof: {
    type: 'DataIntegrityProof',
    verificationMethod:
      'did:key:z6Mkf8xiqLunbp2DVvqtqVT7wNJ18kZ9VHExNnrgb6Ay8kxo#z6Mkf8xiqLunbp2DVvqtqVT7wNJ18kZ9VHExNnrgb6Ay8kxo',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'authentication',
    created: '2026-11-20T10:00:00.000Z',
    challenge: 'q3Jt0yXc8mB5vU1nH6sKfZ2dLw9aRgTePoCiVbNxM4E',
    domain: 'https://hiring.example',
    proofValue:
      'z5awznk17Vk4Eu5gtstXZkRU4JCgXHzBeHoGnjJf7PW8tnz9ZwFcbhMiJSyekAstWDETcYFSGPEPd2UuqMfnfCzi7',
  },
}
