import {READ_AGAIN} from './messages.js';

// The click gives the extension this tab, and no other, until it goes to another site.
chrome.action.onClicked.addListener(({id}) => {
  if (id === undefined) return;
  // A panel has to be opened at once, while the click counts.
  void chrome.sidePanel.open({tabId: id});
  // A panel that is only now being opened reads by itself and is not there to listen.
  chrome.runtime.sendMessage(READ_AGAIN).catch(() => {});
});
