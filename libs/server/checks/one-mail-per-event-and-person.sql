-- Nobody gets two mails of one kind about one event.
SELECT event_id, kind, coalesce(user_id, invitation_id, subject_id) AS receiver, count(*)
FROM mail_delivery
GROUP BY event_id, kind, coalesce(user_id, invitation_id, subject_id)
HAVING count(*) > 1
