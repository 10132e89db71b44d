-- A completed import has every row of its file behind it: new, changed, as before, or left out.
SELECT id, rows_total, rows_done, rows_new, rows_changed, rows_unchanged, rows_refused
FROM register_import
WHERE state = 'completed'
  AND (rows_done <> rows_total OR rows_new + rows_changed + rows_unchanged + rows_refused <> rows_total);
