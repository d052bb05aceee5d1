/** Does a piece of work in one context of the extension at a time; the others wait, also for one that ends half-way. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request(name, work) : work();
}
