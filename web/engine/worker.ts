import createCore from 'annotator-core-glue';
import {SCHEMA} from './contract.js';
import {CoreServer} from './core-server.js';
import type {Call, Hello} from './protocol.js';
import {VERSION} from './version.js';

const server = new CoreServer(createCore);
const hello: Hello = {hello: {schema: SCHEMA, version: VERSION}};

self.addEventListener('message', async ({data}: MessageEvent<Call>) => self.postMessage(await server.answer(data)));
self.postMessage(hello);
