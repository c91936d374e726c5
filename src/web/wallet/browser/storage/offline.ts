/**
 * Whether this page's own files stay on the device, so that it opens without a network. There is nothing
 * about a person in them; but they tell that somebody had a map here, so only on a device of one's own.
 * @module
 */

/** Keeps them from now on. Where no browser or address allows that, the wallet works with a network. */
export function keepOffline(): void {
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
}

/** Leaves none of them behind. */
export async function forgetOffline(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((each) => each.unregister()))
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.map((name) => caches.delete(name)))
}
