/** Dev only: answers /call/NAME in the vite server, until the real engine is started beside it. */
import type { Plugin } from 'vite';
import { answer } from './fake.ts';

export function fake(): Plugin {
  return {
    name: 'muster-fake',
    configureServer(server) {
      server.middlewares.use('/events', (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(': open\n\n');
      });
      server.middlewares.use('/call/', (request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => {
          const found = answer((request.url ?? '').replace(/^\//, ''), body === '' ? {} : JSON.parse(body));
          response.writeHead('code' in found && 'message' in found ? 400 : 200, { 'content-type': 'application/json' });
          response.end(JSON.stringify(found));
        });
      });
    },
  };
}
