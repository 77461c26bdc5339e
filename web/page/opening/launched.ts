interface LaunchParams {
  readonly targetURL?: string;
  readonly files?: readonly {getFile(): Promise<File>}[];
}

interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

export interface LaunchActions {
  openFiles(files: readonly File[]): void;
  openShared(address: string): void;
}

const ADDRESS = /^https?:\S+$/i;

/** What another program shared with the page by its address, '?title=…&text=…&url=…'; '' where it is no text but an address. */
export function sharedText(address: string): string {
  const {searchParams} = new URL(address);
  const text = searchParams.get('text')?.trim() ?? '';
  if (text === '' || ADDRESS.test(text)) return '';
  const title = searchParams.get('title')?.trim() ?? '';
  return title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

/** Takes what the system opens with the installed page: files, and what is shared while the page is there already. */
export function setUpLaunches({openFiles, openShared}: LaunchActions): void {
  const {launchQueue} = globalThis as {launchQueue?: LaunchQueue};
  // What loaded the page was read from its address.
  let loadedBy = performance.getEntriesByType('navigation')[0]?.name;
  launchQueue?.setConsumer(async ({files = [], targetURL}) => {
    if (files.length > 0) openFiles(await Promise.all(files.map((file) => file.getFile())));
    else if (targetURL !== undefined && targetURL !== loadedBy) openShared(targetURL);
    loadedBy = undefined;
  });
}
