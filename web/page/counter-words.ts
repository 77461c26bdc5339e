/** '461 words · 2,601 characters' */
export function counterWords(text: string): string {
  const words = text.match(/\S+/g)?.length ?? 0;
  const characters = text.length.toLocaleString('en');
  return `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'} · ${characters} characters`;
}
