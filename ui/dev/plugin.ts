/** Dev only: answers /call/NAME in the vite server (`vite`, `vite preview`), where the real engine is not beside it. */
import type { Connect, Plugin } from 'vite';
import { answer } from './fake.ts';

function serve(middlewares: Connect.Server): void {
  middlewares.use('/events', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': open\n\n');
  });
  middlewares.use('/call/', (request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const found = answer((request.url ?? '').replace(/^\//, ''), body === '' ? {} : JSON.parse(body));
      response.writeHead('code' in found && 'message' in found ? 400 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(found));
    });
  });
}

export function fake(): Plugin {
  return {
    name: 'muster-fake',
    configureServer: ({ middlewares }) => serve(middlewares),
    configurePreviewServer: ({ middlewares }) => serve(middlewares),
  };
}
