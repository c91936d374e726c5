/**
 * Documents as the specifications show them, for tests that break them in one place.
 * @module
 */
import type { JsonObject } from '../../../../src/core/json.ts'

export const V1 = 'https://www.w3.org/2018/credentials/v1'
export const V2 = 'https://www.w3.org/ns/credentials/v2'
export const EXAMPLES_V2 = 'https://www.w3.org/ns/credentials/examples/v2'

/** A credential of data model 2.0 with every property that the specification defines. */
export const FULL: JsonObject = {
  '@context': [V2, EXAMPLES_V2],
  id: 'http://university.example/credentials/3732',
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  name: 'Example University Degree',
  description: [
    { '@value': '2015 Bachelor of Science', '@language': 'en' },
    { '@value': 'بكالوريوس العلوم', '@language': 'ar', '@direction': 'rtl' },
  ],
  issuer: {
    id: 'https://university.example/issuers/565049',
    name: { '@value': 'Université Exemple', '@language': 'fr' },
  },
  validFrom: '2010-01-01T19:23:24Z',
  validUntil: '2020-01-01T19:23:24+01:00',
  credentialSubject: {
    id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
    degree: { type: 'ExampleBachelorDegree', name: 'Bachelor of Science and Arts' },
  },
  credentialStatus: {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://university.example/credentials/status/3',
  },
  credentialSchema: [{ id: 'https://example.org/examples/degree.json', type: 'JsonSchema' }],
  refreshService: { type: 'ExampleRefreshService', url: 'https://university.example/refresh' },
  termsOfUse: [{ type: 'ExamplePolicy', id: 'https://university.example/policies/6' }],
  evidence: [{ type: ['DocumentVerification'], subjectPresence: 'Physical' }],
  relatedResource: [
    {
      id: 'https://www.w3.org/ns/credentials/v2',
      mediaType: 'application/ld+json',
      digestMultibase: 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA',
    },
    {
      id: 'https://university.example/logo.png',
      digestSRI: 'sha384-Ml/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
    },
  ],
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2021-11-13T18:19:39Z',
    verificationMethod: 'https://university.example/issuers/14#key-1',
    proofPurpose: 'assertionMethod',
    proofValue: 'z58DAdFfa9SkqZMVPxAQpjQCrfFPP2oumHKtz',
  },
}

/** A credential of data model 1.1. */
export const FULL_11: JsonObject = {
  '@context': [V1, 'https://www.w3.org/2018/credentials/examples/v1'],
  id: 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
  type: ['VerifiableCredential', 'UniversityDegreeCredential'],
  issuer: 'https://example.edu/issuers/14',
  issuanceDate: '2010-01-01T19:23:24Z',
  expirationDate: '2020-01-01T19:23:24Z',
  credentialSubject: { id: 'did:example:ebfeb1f712ebc6f1c276e12ec21', degree: 'BSc' },
  credentialStatus: { id: 'https://example.edu/status/24', type: 'CredentialStatusList2017' },
  refreshService: { id: 'https://example.edu/refresh/3732', type: 'ManualRefreshService2018' },
}

/** A presentation with one credential of each kind. */
export const PRESENTATION: JsonObject = {
  '@context': V2,
  id: 'urn:uuid:313801ba-24b7-11ee-be02-ff560265cf9b',
  type: 'VerifiablePresentation',
  holder: { id: 'did:example:12345678' },
  verifiableCredential: [
    FULL,
    {
      '@context': V2,
      id: 'data:application/vc+jwt,QzVjVRMjU',
      type: 'EnvelopedVerifiableCredential',
    },
  ],
}
