const VERSION = 1;
const TEXT = 'Mayor Ana Sousa came to Lisbon on Monday. “It rains,” she said.';
const frame = document.querySelector('#frame');
const address = new URL('../page/embed.html', location.href);
// The frame answers nobody else.
address.hash = new URLSearchParams({origin: location.origin});

addEventListener('message', ({source, origin, data}) => {
  if (source !== frame.contentWindow || origin !== address.origin || data?.version !== VERSION) return;
  if (data.type === 'article-annotator/ready') {
    const message = {type: 'article-annotator/annotate', version: VERSION, id: 'story', text: TEXT, date: '2026-11-18'};
    frame.contentWindow.postMessage(message, address.origin);
  }
  if (data.type === 'article-annotator/height') frame.style.height = `${data.height}px`;
  if (data.type === 'article-annotator/result') {
    document.querySelector('#found').textContent = data.document.entities.map(({name}) => name).join(', ');
  }
});
frame.src = address;
