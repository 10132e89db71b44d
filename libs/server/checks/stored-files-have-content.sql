-- A stored file has content of its own, and an answer that was handed in names only stored files.
SELECT file.id, file.state, 'an answer that was handed in names it' AS fault
FROM application_revision revision
CROSS JOIN LATERAL unnest(revision.file_ids) AS named(id)
LEFT JOIN stored_file file ON file.id = named.id
WHERE file.id IS NULL OR file.state <> 'stored' OR file.place_id <> revision.application_id
