-- A mail that waits was announced to the queue: nothing stands in the queue's place but an event.
SELECT mail.id, mail.kind, mail.created_at
FROM mail_delivery mail
WHERE mail.state = 'queued'
  AND NOT EXISTS (
    SELECT 1 FROM outbox_event event
    WHERE event.type = 'mail.queued' AND event.payload->>'mailDeliveryId' = mail.id::text)
