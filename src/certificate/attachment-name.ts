/**
 * The one attachment of a certificate as PDF: what writer and reader must agree on.
 * @module
 */

/** Its name in the file. */
export const ATTACHMENT_NAME = 'kluscv.json'
