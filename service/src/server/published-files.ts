import { existsSync } from 'node:fs';
import files from '@fastify/static';
import type { App } from '../http/new-app.js';
import type { Settings } from '../settings.js';

/** The built browser code: scripts that any page may load, frame pages that the listed hosts may frame. */
export async function addPublishedFiles(app: App, settings: Settings): Promise<void> {
  if (!existsSync(settings.formsDist)) {
    app.log.warn({ folder: settings.formsDist }, 'no built forms here: run the build');
    return;
  }
  await app.register(files, {
    root: settings.formsDist,
    index: false,
    redirect: false,
    dotfiles: 'deny',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // A chunk's name changes with its content, and what stands under a version never changes.
      const isFixed = /(?:^|[\\/])(?:chunks|v\d[^\\/]*)[\\/][^.]+\.(?:js|css|map)/.test(
        path.slice(settings.formsDist.length),
      );
      reply.header('cache-control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/\.html(?:\.\w+)?$/.test(path)) return;
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('access-control-allow-origin', '*');
    },
  });
}
