/**
 * What stands in the README of an archive, for the platform that stops and for whoever keeps a trust
 * list that names it.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import type { Did } from '../../core/credential.ts'
import { type Instant, utcDay } from '../../core/time.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { InBothLanguages } from '../platform-profile.ts'

/** What the texts tell about one archive. */
export interface ArchiveFacts {
  readonly platform: Did
  readonly names: InBothLanguages
  readonly stoppedAt: Instant
  readonly madeAt: Instant
  readonly certificates: number
  readonly registers: number
  readonly statusLists: number
}

/** The README in both languages. */
export function archiveReadme(facts: ArchiveFacts): Words {
  return { nl: readmeNl(facts), en: readmeEn(facts) }
}

function readmeEn({ names, platform, stoppedAt, madeAt, ...counts }: ArchiveFacts): string {
  const name = escapeMarkdown(names.en)
  const [day, made] = [stoppedAt, madeAt].map((at) => utcDay(new Date(at)))
  return `# Archive of ${name}

${name} (\`${platform}\`) gives no certificates any more, since ${day}. With this folder every
certificate that it gave can still be checked, without the platform. It was made at ${madeAt}.

Certificates: ${counts.certificates}. Registers: ${counts.registers}. Status lists: ${counts.statusLists}.

| File | What it is |
| --- | --- |
| \`manifest.json\` | every file with its address and its SHA-256 |
| \`public/…/did.json\` | the public keys |
| \`public/profile\` | who the platform was, and how its ratings came about |
| \`public/issued/…\` | a register for each day: the hash of every certificate of that day |
| \`public/status-lists/…\` | which certificates were withdrawn, suspended or replaced |

There are no names of workers in it and no records. A hash or a bit tells nothing to who has not got
the certificate.

## For the platform

1. Send this whole folder to the keeper of every trust list that names you. Say on which day you
   stopped, and whether you are bankrupt.
2. Keep your domain as long as you can. Serve the files in \`public/\` under the addresses in
   \`manifest.json\`: the service does it while it runs, and any web server can do it after that.
   Certificates of work are valid for 5 years.
3. You can still withdraw and correct certificates while you have the key. Make this archive again
   after that, with the same command and the same folder, and send it again.
4. Is everything done? Make the archive a last time. Check it: \`kluscv wind-down check FOLDER\`.
   Then destroy the private key and every copy of it. Whoever has the key can sign in your name.
5. After that nothing can be changed any more. Delete the database when your retention periods end.
6. Tell your workers to keep their files. They stay valid.

## For the keeper of a trust list

1. Check the archive: \`kluscv wind-down check FOLDER\`. Compare the keys in \`did.json\` with the keys
   in your list. They must be the same: the archive itself proves nothing about whose keys they are.
2. Take the files into your mirror before you list the platform as stopped. A certificate counts only
   when it is in a register that you had before that day. A register that you already mirrored is
   never replaced: if this archive has another text for it, ask why.
3. Then set in the entry of the platform: \`"lifecycle": {"state": "stopped", "since": "YYYY-MM-DD"}\`,
   with the day on which you do this, or \`"bankrupt"\`; \`until\` of the key that it used last to
   ${made}, the day of this archive; and the address of your copy in \`mirrors\`. Count \`version\`
   up, sign and publish the list. Set \`until\` later when a newer archive comes.
4. Keep the archive as long as the list itself.

## Checking one certificate with this folder

1. Take the SHA-256 of the certificate in its canonical form (JCS, RFC 8785), with its proof, as
   lowercase hex. It must be in \`public/issued/\` in the file of the day in its \`validFrom\` (or
   \`issuanceDate\`).
2. \`credentialStatus\` in the certificate names three lists and one index. Look for that bit in each
   of them in \`public/status-lists/\`.
3. The keys in \`did.json\` must have signed the certificate, the register and the lists.
`
}

function readmeNl({ names, platform, stoppedAt, madeAt, ...counts }: ArchiveFacts): string {
  const name = escapeMarkdown(names.nl)
  const [day, made] = [stoppedAt, madeAt].map((at) => utcDay(new Date(at)))
  return `# Archief van ${name}

${name} (\`${platform}\`) geeft geen bewijzen meer, sinds ${day}. Met deze map kan elk bewijs dat het
platform gaf nog gecontroleerd worden, zonder het platform. De map is gemaakt op ${madeAt}.

Bewijzen: ${counts.certificates}. Registers: ${counts.registers}. Statuslijsten: ${counts.statusLists}.

| Bestand | Wat het is |
| --- | --- |
| \`manifest.json\` | elk bestand met zijn adres en zijn SHA-256 |
| \`public/…/did.json\` | de openbare sleutels |
| \`public/profile\` | wie het platform was, en hoe de beoordelingen tot stand kwamen |
| \`public/issued/…\` | een register per dag: de hash van elk bewijs van die dag |
| \`public/status-lists/…\` | welke bewijzen zijn ingetrokken, opgeschort of vervangen |

Er staan geen namen van werkenden in en geen gegevens over hun werk. Een hash of een bit zegt niets
aan wie het bewijs zelf niet heeft.

## Voor het platform

1. Stuur deze hele map naar de beheerder van elke vertrouwenslijst waar u op staat. Zeg op welke dag
   u gestopt bent, en of u failliet bent.
2. Houd uw domein zo lang u kunt. Zet de bestanden uit \`public/\` op de adressen die in
   \`manifest.json\` staan. Zolang de service draait, doet die dat. Daarna kan elke webserver het.
   Werkbewijzen zijn 5 jaar geldig.
3. Zolang u de sleutel hebt, kunt u nog bewijzen intrekken en verbeteren. Maak daarna dit archief
   opnieuw, met dezelfde opdracht en dezelfde map, en stuur het opnieuw.
4. Is alles gedaan? Maak het archief nog één keer. Controleer het: \`kluscv wind-down check MAP\`.
   Vernietig dan de geheime sleutel en elke kopie ervan. Wie de sleutel heeft, kan in uw naam
   ondertekenen.
5. Daarna kan er niets meer veranderen. Wis de database als uw bewaartermijnen voorbij zijn.
6. Zeg tegen de werkenden dat ze hun bestanden bewaren. Die blijven geldig.

## Voor de beheerder van een vertrouwenslijst

1. Controleer het archief: \`kluscv wind-down check MAP\`. Vergelijk de sleutels in \`did.json\` met die
   in uw lijst. Ze moeten gelijk zijn: het archief zelf bewijst niet van wie de sleutels zijn.
2. Neem de bestanden op in uw spiegel voordat u het platform als gestopt aanmerkt. Een bewijs telt
   alleen als het in een register staat dat u voor die dag al had. Een register dat u al had, wordt
   nooit vervangen: staat er in dit archief een andere tekst, vraag dan waarom.
3. Zet daarna in de vermelding van het platform:
   \`"lifecycle": {"state": "stopped", "since": "JJJJ-MM-DD"}\`, met de dag waarop u dit doet, of
   \`"bankrupt"\`; \`until\` van de sleutel die het laatst in gebruik was op ${made}, de dag van dit
   archief; en het adres van uw kopie bij \`mirrors\`. Verhoog \`version\`, onderteken de lijst en
   publiceer haar. Zet \`until\` later als er een nieuwer archief komt.
4. Bewaar het archief even lang als de lijst zelf.

## Eén bewijs controleren met deze map

1. Neem de SHA-256 van het bewijs in zijn vaste vorm (JCS, RFC 8785), met het ondertekende deel
   \`proof\` erbij, als hexadecimale tekst in kleine letters. Die moet in \`public/issued/\` staan, in
   het bestand van de dag die bij \`validFrom\` (of \`issuanceDate\`) staat.
2. \`credentialStatus\` in het bewijs noemt drie lijsten en één nummer. Zoek de bit met dat nummer in
   die lijsten, in \`public/status-lists/\`.
3. De sleutels in \`did.json\` moeten het bewijs, het register en de lijsten ondertekend hebben.
`
}
