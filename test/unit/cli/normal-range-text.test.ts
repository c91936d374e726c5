import { describe, expect, test } from 'vitest'
import { formatReport } from '../../../src/cli/commands/verify-report-text.ts'
import { fullReputation } from '../../support/subjects.ts'
import { checksWith, partReport, ratedPart, reportOf } from '../web/pages/sample-reports.ts'

describe('what is usual, in the text of kluscv verify', () => {
  test('stands below the figures of ratings', () => {
    expect(formatReport(reportOf([ratedPart()]), 'nl')).toContain(
      [
        '   Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.',
        '   Het gaat om 1.240 mensen: ‘werkenden met minstens 10 beoordelingen’. Stand op 1 oktober 2026. Dit zegt het platform zelf. Het is geen deel van het bewijs.',
      ].join('\n'),
    )
    expect(formatReport(reportOf([ratedPart()]), 'en')).toContain(
      '   On this platform, 8 out of 10 people have between 4.5 and 4.9.\n',
    )
  })

  test.each([
    [
      'where nothing is known',
      partReport({ type: 'ReputationCredential', subject: fullReputation() }),
    ],
    [
      'of a certificate that was changed',
      ratedPart({
        checks: checksWith({ proof: { outcome: 'failed', problem: 'PROOF_VERIFICATION_ERROR' } }),
      }),
    ],
    ['of other content', partReport()],
  ])('is not there %s', (_, part) => {
    expect(formatReport(reportOf([part]), 'nl')).not.toContain('8 van de 10')
  })
})
