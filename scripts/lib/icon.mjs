import {deflateSync} from 'node:zlib';

const BACKGROUND = [0x11, 0x65, 0x8d];
/** Lines of a text: [left, top, width, height] in a square of 16. @type {[number, number, number, number][]} */
const BARS = [
  [4, 4.5, 8, 1.25],
  [4, 7.375, 5, 1.25],
  [4, 10.25, 8, 1.25],
];
const SIDE = 16;
/** Samples in each direction for one point. */
const SAMPLES = 4;

/** The sign of the page: white lines on the blue of its people. It reaches to the edges, as a maskable icon must. */
export function iconSvg() {
  const bars = BARS.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
  const colour = BACKGROUND.map((part) => part.toString(16).padStart(2, '0')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><path fill="#${colour}" d="M0 0h${SIDE}v${SIDE}H0z"/><path fill="#fff" d="${bars}"/></svg>\n`;
}

/**
 * The same as a PNG.
 * @param {number} size in points
 */
export function iconPng(size) {
  const rows = Buffer.alloc((1 + size * 3) * size);
  let at = 0;
  for (let y = 0; y < size; y++) {
    rows[at++] = 0;
    for (let x = 0; x < size; x++) {
      const white = whiteness(x, y, size);
      for (const part of BACKGROUND) rows[at++] = Math.round(part + (255 - part) * white);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

/**
 * How much of a point lies in a bar, from 0 to 1.
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function whiteness(x, y, size) {
  let inside = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = ((x + ((i % SAMPLES) + 0.5) / SAMPLES) * SIDE) / size;
    const py = ((y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * SIDE) / size;
    if (BARS.some(([left, top, width, height]) => left <= px && px < left + width && top <= py && py < top + height)) {
      inside++;
    }
  }
  return inside / SAMPLES ** 2;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/**
 * The check sum of PNG; that of node:zlib is missing in the first releases of Node 20.
 * @param {Buffer} bytes
 */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
