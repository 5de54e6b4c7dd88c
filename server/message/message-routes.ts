import { Router } from 'express';
import { mapPage } from '#server/db/page.ts';
import { actorOf, actorWith, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { InboxItem } from './message.ts';
import type { MessageService, TravellingMessage } from './message-service.ts';
import { maskAddress, OUTBOX_STATUSES, type OutwardChannel } from './outbox.ts';

const MANAGE = 'outbox.manage';

interface Parts {
  readonly messages: MessageService;
  readonly channels: readonly OutwardChannel[];
  readonly box: SecretBox;
}

/** Paths of people's own messages, and of the administrator's outbox. */
export function messageRoutes({ messages, channels, box }: Parts): Router {
  const router = Router();
  router.get('/messages', async (request, response) => {
    const unread = queryOf(request, 'unread');
    const wanted = {
      unread: unread === undefined ? undefined : unread === 'true',
      application: queryOf(request, 'application'),
    };
    response.json(mapPage(await messages.list(actorOf(request), wanted, pageOf(request)), presentMessage));
  });
  router.get('/messages/unread', async (request, response) => {
    response.json({ count: await messages.countUnread(actorOf(request)) });
  });
  router.post('/messages/read-all', async (request, response) => {
    await messages.readAll(actorOf(request));
    response.status(204).end();
  });
  router.post('/messages/:message/read', async (request, response) => {
    await messages.read(actorOf(request), pathOf(request, 'message'));
    response.status(204).end();
  });
  router.get('/outbox', async (request, response) => {
    actorWith(request, MANAGE);
    const page = await messages.listOutbox(queryOf(request, 'status'), pageOf(request));
    const counts = await messages.countOutbox();
    response.json({
      ...mapPage(page, (item) => presentItem(box, item)),
      channels,
      counts: Object.fromEntries(OUTBOX_STATUSES.map((status) => [status, counts.get(status) ?? 0])),
    });
  });
  router.post('/outbox/:item/resend', async (request, response) => {
    const actor = actorWith(request, MANAGE);
    response.json(presentItem(box, await messages.resend(actor, pathOf(request, 'item'))));
  });
  return router;
}

function presentMessage({ id, subject, body, applicationId, madeAt, read }: InboxItem) {
  return { id, subject, body, application: applicationId, madeAt, read };
}

/** Without the words: whoever looks after the machine has no need of them. */
function presentItem(box: SecretBox, item: TravellingMessage) {
  return {
    id: item.id,
    channel: item.channel,
    address: maskAddress(box.open(item.addressSealed)),
    document: item.message?.document ?? '',
    status: item.status,
    attempts: item.attempts,
    nextAt: item.status === 'waiting' ? item.nextAt : null,
    error: item.error,
    madeAt: item.madeAt,
    sentAt: item.sentAt,
  };
}
