/**
 * What a platform offers: who, what will be in it, and the button that collects it with the key of
 * this map. Signed only now.
 * @module
 */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useTask } from '../parts/use-task.ts'
import { type Reading, useReading } from '../reading/use-reading.ts'
import { collectOffer, type OfferLink } from '../receiving/collect-offer.ts'
import type { ReceiveProblem } from '../receiving/incoming.ts'
import { type ReadOffer, readOffer } from '../receiving/read-offer.ts'
import { sortReceived } from '../receiving/sort-received.ts'
import { BackToMap } from './links.tsx'

/** The screen. */
export function OfferScreen({ offer: link }: { readonly offer: OfferLink }): JSX.Element {
  const { texts, locale } = useWallet()
  const t = texts.incoming
  const reading = useReading()
  const { offer, problem, again } = useOffer(link)
  const name = offer?.platform[locale]
  return (
    <>
      <BackToMap />
      <Title key={name ?? ''} text={name === undefined ? t.title(0) : t.offerTitle(name)} />
      <Problem
        text={reading === 'failed' ? texts.map.offline : problem && texts.problems[problem]}
      />
      {(problem === 'offline' || problem === 'trouble') && (
        <button type="button" class="button narrow-button" onClick={again}>
          {t.tryAgain}
        </button>
      )}
      {offer === undefined && problem === undefined && <p class="wait">{texts.frame.wait}</p>}
      {offer !== undefined && reading !== undefined && reading !== 'failed' && (
        <Offered link={link} offer={offer} reading={reading} />
      )}
    </>
  )
}

function useOffer(link: OfferLink): {
  readonly offer: ReadOffer | undefined
  readonly problem: ReceiveProblem | undefined
  readonly again: () => void
} {
  const [offer, setOffer] = useState<ReadOffer>()
  const [problem, setProblem] = useState<ReceiveProblem>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    setProblem(undefined)
    readOffer(link).then(
      (found) => (typeof found === 'string' ? setProblem(found) : setOffer(found)),
      () => setProblem('trouble'),
    )
  }, [link, attempt])
  return { offer, problem, again: () => setAttempt(attempt + 1) }
}

interface OfferedProps {
  readonly link: OfferLink
  readonly offer: ReadOffer
  readonly reading: Reading
}

function Offered({ link, offer, reading }: OfferedProps): JSX.Element {
  const { texts, locale } = useWallet()
  const { CertificateSheet } = reading
  const platform = offer.platform[locale]
  return (
    <div class="narrow stack">
      <p>{texts.incoming.offerLead}</p>
      <CollectButton link={link} />
      <h2>{texts.incoming.what}</h2>
      {offer.sheets[locale].map((sheet, at) => (
        <CertificateSheet
          key={at}
          content={sheet}
          platform={platform}
          label={texts.kinds[sheet.kind]}
        />
      ))}
    </div>
  )
}

function CollectButton({ link }: { readonly link: OfferLink }): JSX.Element {
  const { texts, folder, router, receive } = useWallet()
  const t = texts.incoming
  const task = useTask<string>(texts.problems.trouble)
  const finish = (): void => {
    receive(undefined)
    router.replace({ name: 'map' })
  }
  const collect = (): void =>
    task.run(async () => {
      const collected = await collectOffer(link, folder.store)
      if (typeof collected === 'string') return texts.problems[collected]
      const { added } = sortReceived(collected, folder.certificates)
      const isKept = await folder.keep(added).then(
        () => true,
        () => false,
      )
      // What the platform gave out once is not lost when the device refuses it: it is shown here.
      if (!isKept) {
        receive({ kind: 'certificates', credentials: collected, labels: {}, isRefused: true })
        return undefined
      }
      finish()
      return undefined
    })
  return (
    <div class="actions">
      <button type="button" class="button" onClick={collect} aria-disabled={task.isBusy}>
        {task.isBusy ? t.keeping : t.keep}
      </button>
      <button type="button" class="button outline" onClick={finish}>
        {t.notThisTime}
      </button>
      <Problem text={task.problem} />
    </div>
  )
}
