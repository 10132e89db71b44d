-- A capacity file is of its award's application, program, mission and organization, and owes one baseline and one endline.
SELECT f.id
FROM capacity_file f
JOIN award a ON a.id = f.id
WHERE (f.application_id, f.program_id, f.organization_id) <> (a.application_id, a.program_id, a.organization_id)
   OR f.mission_id IS DISTINCT FROM a.mission_id
   OR (SELECT count(*) FROM capacity_assessment s WHERE s.file_id = f.id AND s.kind IN ('baseline', 'endline')) <> 2
