/** Whether a fragment means to hold an article, and is not just a place of the page. */
export function isShareFragment(fragment: string): boolean {
  return /^#v=/.test(fragment);
}
