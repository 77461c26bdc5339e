import {ArticleAnnotator} from '../web/element/article-annotator.js';
import {READ_AGAIN} from './messages.js';

ArticleAnnotator.define();
const element = document.querySelector('article-annotator');
const problem = document.querySelector<HTMLElement>('#problem');

async function readPage(): Promise<void> {
  if (element === null || problem === null) return;
  try {
    element.value = await textOfTab();
    problem.hidden = true;
  } catch (error) {
    // The click gave one page of the tab; settings, the store and other extensions are never given.
    problem.hidden = false;
    problem.textContent = `This page cannot be read: press the button of the extension on the page itself. (${error instanceof Error ? error.message : error})`;
  }
}

async function textOfTab(): Promise<string> {
  const [tab] = await chrome.tabs.query({active: true, currentWindow: true});
  if (tab?.id === undefined) throw new Error('There is no tab.');
  const [frame] = await chrome.scripting.executeScript({target: {tabId: tab.id}, files: ['read-page.js']});
  if (typeof frame?.result !== 'string') throw new Error('It gave no text.');
  return frame.result;
}

chrome.runtime.onMessage.addListener((message) => {
  if (message === READ_AGAIN) void readPage();
});
document.querySelector('#read')?.addEventListener('click', () => void readPage());
void readPage();
