/** So many bytes are judged at a time. */
const BLOCK = 4096;
/** From so many bits a byte on nothing makes it shorter. */
const DENSE_BITS = 7.6;
/** Characters that take one byte in UTF-8, and stand for themselves between quotation marks. */
const SHORT = Array.from({length: 127}, (_, index) => String.fromCharCode(index + 1)).filter(
  (letter) => !'\n\r"\\'.includes(letter),
);

/**
 * A module that exports the WebAssembly, in parts that are characters and base64 in turns. Compressed for the way, code
 * is shortest when each byte is a character, the commonest those of one byte in UTF-8; and what is packed already, as
 * the models are, when each character holds six bits and none is commoner than the other.
 * @param {Buffer} bytes
 */
export function wasmScript(bytes) {
  const parts = partsOf(bytes);
  const letters = lettersOf(Buffer.concat(parts.filter((_, turn) => turn % 2 === 0)));
  const texts = parts.map((part, turn) =>
    turn % 2 === 0 ? Array.from(part, (byte) => letters[byte]).join('') : part.toString('base64'),
  );
  return `const letters="${letters.join('')}",parts=[${texts.map((text) => `"${text}"`)}];
const bytes=[];
for(let i=0;i<256;i++)bytes[letters.charCodeAt(i)]=i;
export const wasm=new Uint8Array(${bytes.length});
let at=0;
parts.forEach((part,turn)=>{
const text=turn%2?atob(part):part;
for(let i=0;i<text.length;i++){const code=text.charCodeAt(i);wasm[at++]=turn%2?code:bytes[code];}
});
`;
}

/**
 * In turns what packs and what does not, beginning with what packs.
 * @param {Buffer} bytes
 */
function partsOf(bytes) {
  /** @type {Buffer[]} */
  const parts = [];
  let begin = 0;
  for (let at = 0; at < bytes.length; at += BLOCK) {
    if (isDense(bytes.subarray(at, at + BLOCK)) === (parts.length % 2 === 1)) continue;
    parts.push(bytes.subarray(begin, at));
    begin = at;
  }
  return [...parts, bytes.subarray(begin)];
}

/** @param {Buffer} block */
function isDense(block) {
  const counts = countsOf(block).filter((count) => count > 0);
  const bits = counts.reduce((sum, count) => sum - count * Math.log2(count / block.length), 0);
  return bits > DENSE_BITS * block.length;
}

/**
 * The character of each byte. A byte keeps its own where it is common and that is short: words stay words.
 * @param {Buffer} bytes
 */
function lettersOf(bytes) {
  const counts = countsOf(bytes);
  const common = new Set([...counts.keys()].sort((a, b) => count(b) - count(a)).slice(0, SHORT.length));
  /** @param {number} byte */
  function count(byte) {
    return counts[byte] ?? 0;
  }
  /** @param {number} byte */
  const keeps = (byte) => common.has(byte) && SHORT.includes(String.fromCharCode(byte));
  const free = SHORT.filter((letter) => !keeps(letter.charCodeAt(0)));
  let long = 0x80;
  return Array.from({length: 256}, (_, byte) => {
    if (keeps(byte)) return String.fromCharCode(byte);
    return (common.has(byte) && free.shift()) || String.fromCharCode(long++);
  });
}

/** How often each byte comes. @param {Buffer} bytes */
function countsOf(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  return counts;
}
