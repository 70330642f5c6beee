/**
 * The service worker of the members' app, and of the door's page: it keeps the shell of this release, which is what the
 * card and the door need to open without a line, and nothing else. No answer of the server is kept; the card itself stands
 * in a cache of its own, which the page fills and empties (member/card/kept.ts), the door's list in a database
 * (member/door/kept.ts). The build puts the release in front.
 */
declare const release: { name: string; shelf: string; page: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const shelf = `${release.shelf}-${release.name}`;

/** How long a page waits for a line that neither answers nor fails, in milliseconds. */
const patience = 5000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(replace()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/documents') || pathname.startsWith('/calendar/')) return;
  if (request.mode === 'navigate' && request.destination === 'document') event.respondWith(page(request));
  else if (release.files.includes(pathname)) event.respondWith(file(request));
});

async function install() {
  const shell = await caches.open(shelf);
  await shell.addAll([new Request(release.page, { cache: 'reload' }), ...release.files]);
  await worker.skipWaiting();
}

/** Takes the place of the release before, whose files nobody needs any more. */
async function replace() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`${release.shelf}-`) && name !== shelf).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** A page comes from the server; without a line it is the shell, whose router knows what opens. */
async function page(request: Request): Promise<Response> {
  try {
    return await Promise.race([fetch(request), givenUp()]);
  } catch (error) {
    const shell = await caches.match(release.page, { cacheName: shelf });
    if (!shell) throw error;
    return shell;
  }
}

function givenUp(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new TypeError('no answer')), patience));
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: shelf, ignoreVary: true })) ?? fetch(request);
}
