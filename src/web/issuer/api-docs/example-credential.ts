/**
 * A credential that any platform may send: about ratings, as the work certificate names the
 * platform's own service.
 * @module
 */
import { contextsFor } from '../../../core/contexts.ts'
import type { JsonObject } from '../../../core/json.ts'

/** A request to `POST /credentials/issue`, for a platform that signs as it does by default. */
export const EXAMPLE_CREDENTIAL: JsonObject = {
  credential: {
    '@context': contextsFor('certificate', '2.0', 'eddsa-rdfc-2022'),
    type: ['VerifiableCredential', 'ReputationCredential'],
    credentialSubject: {
      name: 'Sari',
      identityCheck: { method: 'idDocument' },
      occupation: 'https://w3id.org/kluscv/occupations#oppas',
      dataAsOf: '2026-11-01',
      ratingSystem: 'stars',
      ratingValue: '4.8',
      bestRating: '5',
      worstRating: '1',
      ratingCount: 31,
      ratingWindow: { kind: 'allTime' },
      ratingGivenBy: 'household',
      ratingBasis: 'afterCompletedGigOnly',
      reviewsTotal: 14,
    },
  },
  options: { workerRef: 'w-1042' },
}
