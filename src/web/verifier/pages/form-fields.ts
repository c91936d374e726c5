/**
 * The names of the form's fields: for the page, the route that reads them, and scripts.
 * @module
 */

/** Chosen files, a photo that a camera took, and a pasted text. */
export const FORM_FIELDS = { file: 'file', photo: 'photo', text: 'text' } as const
