/** The part of the browser's interface that the extension uses. */
declare namespace chrome {
  interface Tab {
    readonly id?: number;
  }

  interface Listeners<Arguments extends unknown[]> {
    addListener(listener: (...args: Arguments) => void): void;
  }

  namespace action {
    const onClicked: Listeners<[Tab]>;
  }

  namespace runtime {
    const onMessage: Listeners<[unknown]>;
    function sendMessage(message: unknown): Promise<void>;
  }

  namespace scripting {
    function executeScript(injection: {target: {tabId: number}; files: string[]}): Promise<{result?: unknown}[]>;
  }

  namespace sidePanel {
    function open(options: {tabId: number}): Promise<void>;
  }

  namespace tabs {
    function query(filter: {active: true; currentWindow: true}): Promise<Tab[]>;
  }
}
