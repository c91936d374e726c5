/**
 * The font files of a PDF, by what they are. The variable fonts of the pages cannot be cut to the
 * letters that are used; the same faces in files of one weight can.
 * @module
 */

/** A face, as its package divides it by script: `source-sans-3-latin-ext`. */
export interface FontFile {
  readonly family: 'source-sans-3' | 'bricolage-grotesque' | 'vazirmatn' | 'noto-sans-ethiopic'
  readonly script:
    | 'latin'
    | 'latin-ext'
    | 'vietnamese'
    | 'greek'
    | 'cyrillic'
    | 'cyrillic-ext'
    | 'arabic'
    | 'ethiopic'
  readonly weight: 400 | 600 | 700
}

/** Gets the bytes of a font file, unpacked: from a package or from our own origin. */
export type ReadFont = (file: FontFile) => Promise<Uint8Array>
