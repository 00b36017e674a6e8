// Shows what the push service of this browser carries; nothing else, and nothing is kept.
self.addEventListener('push', (event) => {
  const told = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(told.title || '', { body: told.body || '', tag: told.tag || '' }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/notices'));
});
