/**
 * The certificates as a PDF: its writer is a chunk of its own, larger than all the rest.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { formatDayOf } from '../../../../claims/format.ts'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem, Progress } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import { pdfNameOf, printCertificates } from '../sharing/print-certificates.ts'
import { saveFile } from '../sharing/save-file.ts'
import type { KeptShare } from '../storage/wallet-store.ts'
import type { SendProblem } from '../words/text-types.ts'
import type { Paper } from './papers.ts'

/** The button, and what is said of the code on the paper. */
export function PdfWay({ papers }: { readonly papers: readonly Paper[] }): JSX.Element {
  const { texts, folder, locale, options } = useWallet()
  const t = texts.share
  const [done, setDone] = useState<{ readonly share: KeptShare | undefined }>()
  const task = useTask<SendProblem>('trouble')
  const print = (): void =>
    task.run(async () => {
      setDone(undefined)
      const { verifierUrl } = options
      const unknownPlatform = texts.certificate.unknownPlatform
      const request = { papers, locale, verifierUrl, unknownPlatform }
      const { pdf, share } = await printCertificates(request, folder.store)
      saveFile(pdfNameOf(papers), new Uint8Array(pdf), 'application/pdf')
      setDone({ share })
      // The PDF is theirs whether the device remembers its link or not.
      if (share !== undefined) await folder.keepShare(share).catch(() => undefined)
      return undefined
    })
  const until = done?.share?.until
  return (
    <div class="fields">
      <button type="button" class="button" onClick={print} aria-disabled={task.isBusy}>
        <Icon name="file" />
        {task.isBusy ? t.makingPdf : t.makePdf}
      </button>
      <Progress text={done && t.downloaded} />
      {done && <p class="quiet">{until ? t.pdfCode(formatDayOf(until, locale)) : t.pdfNoCode}</p>}
      <Problem text={task.problem && t.problems[task.problem]} />
    </div>
  )
}
