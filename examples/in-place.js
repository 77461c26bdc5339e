import {highlight} from '../dom.js';

const article = document.querySelector('article');
let highlighter;

async function toggle() {
  if (highlighter) {
    highlighter.destroy();
    highlighter = undefined;
    return;
  }
  highlighter = await highlight(article, {date: '2026-11-18'});
  const names = highlighter.document.entities.map(({name}) => name);
  document.querySelector('#found').textContent = `Found: ${names.join(', ')}`;
}

document.querySelector('#toggle').addEventListener('click', toggle);
toggle();
