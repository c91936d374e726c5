/**
 * Downloads a copy of the map.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Progress } from '../parts/notice.tsx'
import { createMapFile } from '../receiving/map-file.ts'
import { saveFile } from '../sharing/save-file.ts'

/** The button, and that it is done. */
export function CopyButton(): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.settings
  const [isDone, setDone] = useState(false)
  const copy = (): void => {
    const now = new Date()
    const name = `${t.copyName} ${now.toISOString().slice(0, 10)}.json`
    saveFile(name, createMapFile(folder.certificates, now), 'application/json')
    setDone(true)
  }
  return (
    <>
      <button type="button" class="button outline" onClick={copy}>
        <Icon name="file" />
        {t.copy}
      </button>
      <Progress text={isDone ? t.copied : undefined} />
    </>
  )
}
