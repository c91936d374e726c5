/**
 * What a developer reads after `kluscv init`: what was made, how to go on, and the walk from here
 * to being on a verifier's trust list.
 * @module
 */
import type { Locale, Words } from '../../claims/words.ts'
import { didWebUrl } from '../../did/did-web.ts'
import { shellWord } from '../shell-word.ts'
import type { Answers } from './answers.ts'
import type { StartingPaths } from './starting-files.ts'

/** What the guide names. */
export interface GuideFacts {
  readonly answers: Answers
  readonly paths: StartingPaths
  readonly did: string
  readonly publicKeyMultibase: string
  /** The command as it was called: `npx kluscv`, or through npm in a checkout. */
  readonly command: string
}

/** The guide, ending with a newline. */
export function guideText(given: GuideFacts, locale: Locale): string {
  const facts = { ...given, paths: asWords(given.paths) }
  const parts = [MADE, RUN, facts.answers.development ? GO_LIVE : WITHDRAW, HOST, TRUST]
  return `${parts.map((part) => part(facts)[locale]).join('\n')}`
}

/** Whatever is in the paths: what is shown can be pasted. */
function asWords(paths: StartingPaths): StartingPaths {
  const words = Object.entries(paths).map(([name, path]) => [name, shellWord(path)])
  return { ...paths, ...Object.fromEntries(words) }
}

const MADE = ({ paths, answers, command }: GuideFacts): Words => ({
  en: `Made in ${answers.folder}:
  ${paths.key}  your signing key${answers.development ? ', in clear: for this machine only' : ''}
  ${paths.profile}  who you are, and what is the same for all workers: change it
  ${paths.record}  one made-up worker, in fields that you have: put a real one there
    (read it in words: ${command} preview ${paths.record} --profile-file ${paths.profile})
  ${paths.certificates}  the certificates of that worker, signed
  ${paths.settings}  the settings of the service
  ${paths.apiKey}  the API key for your own backend: a secret
`,
  nl: `Gemaakt in ${answers.folder}:
  ${paths.key}  uw sleutel${answers.development ? ', niet versleuteld: alleen voor deze computer' : ''}
  ${paths.profile}  wie u bent, en wat voor alle werkenden gelijk is: pas het aan
  ${paths.record}  één verzonnen werkende, in velden die u hebt: zet er een echte in
    (lees het in woorden: ${command} preview ${paths.record} --profile-file ${paths.profile} --lang nl)
  ${paths.certificates}  de bewijzen van die werkende, ondertekend
  ${paths.settings}  de instellingen van de service
  ${paths.apiKey}  de API-sleutel voor uw eigen backend: geheim
`,
})

const RUN = ({ paths, answers, command }: GuideFacts): Words => {
  const passphrase = answers.development ? '' : '  export KLUSCV_KEY_PASSPHRASE=…\n'
  const lines = `${passphrase}  set -a; . ${paths.settings}; set +a
  ${command} issuer

  . ${paths.apiKey}
  curl ${answers.development ? answers.publicUrl : 'http://localhost:8080'}/v1/certificates \\
    -H "Authorization: Bearer $API_KEY" -H 'Content-Type: application/json' \\
    -d @${paths.record}
`
  return {
    en: `Start the service, and in another terminal ask it for certificates:\n${lines}`,
    nl: `Start de service, en vraag in een ander venster om bewijzen:\n${lines}`,
  }
}

const GO_LIVE = ({ command }: GuideFacts): Words => {
  const line = `  KLUSCV_KEY_PASSPHRASE=… ${command} init --dir live --public-url https://cv.example.nl \\
    --name … --legal-name … --kvk … --service-nl … --service-en …
`
  return {
    en: `When it does what you want, begin again with your own address and an encrypted key:\n${line}`,
    nl: `Doet het wat u wilt, begin dan opnieuw met uw eigen adres en een versleutelde sleutel:\n${line}`,
  }
}

const WITHDRAW = ({ paths, command }: GuideFacts): Words => {
  const line = `  ${command} status revoke \\
    $(grep -o 'urn:uuid:[0-9a-f-]*' ${paths.certificates}/certificates.csv)
`
  return {
    en: `The certificates of the made-up worker are signed with your real key. Withdraw them, in a\nshell with the same passphrase and settings:\n${line}`,
    nl: `De bewijzen van de verzonnen werkende zijn met uw echte sleutel ondertekend. Trek ze in, in een\nvenster met hetzelfde wachtwoord en dezelfde instellingen:\n${line}`,
  }
}

const HOST = ({ answers: { publicUrl }, did, command }: GuideFacts): Words => {
  const place = didWebUrl(did as Parameters<typeof didWebUrl>[0], { development: true })
  const lines = `  ${place.ok ? place.url : publicUrl}
  ${publicUrl}/profile
  ${publicUrl}/status-lists/…
  ${publicUrl}/issued/…
`
  const publish = `${command} publish --out …`
  return {
    en: `Everyone must be able to read this at any hour. The service answers; a CDN may stand before it, or\nhave it as files (${publish}):\n${lines}`,
    nl: `Iedereen moet dit altijd kunnen lezen. De service geeft het; er mag een CDN voor staan, of die\nheeft het als bestanden (${publish}):\n${lines}`,
  }
}

const TRUST = ({ did, publicKeyMultibase, paths, command }: GuideFacts): Words => {
  const facts = `  ${did}
  ${publicKeyMultibase}
`
  const draft = `  ${command} trust platform --key-file ${paths.key} --profile-file ${paths.profile} \\
    --out ${paths.entry} ${paths.certificates}/*-WorkHistoryCredential.json
`
  return {
    en: `Employers read "We do not know who made this." until a verifier has you on its trust list. The walk:
1. Send the keeper of the list your DID and public key, over a way that shows it is you:
${facts}2. Send the draft of your entry, which this makes:
${draft}3. The keeper checks your name and number in the trade register, and that your address answers
   with this key; then signs the list with you on it.
4. Verifiers that use the list say "genuine" within their next refresh.
`,
    nl: `Werkgevers lezen "Wij kennen de maker niet." tot een verifier u op zijn vertrouwenslijst heeft:
1. Stuur de beheerder van de lijst uw DID en publieke sleutel, zo dat blijkt dat u het bent:
${facts}2. Stuur het voorstel voor uw vermelding. Dit maakt het:
${draft}3. De beheerder controleert uw naam en nummer bij de KvK, en of uw adres met deze sleutel
   antwoordt. Daarna ondertekent hij de lijst met u erop.
4. Verifiers met die lijst zeggen "echt" zodra ze hem opnieuw hebben opgehaald.
`,
  }
}
