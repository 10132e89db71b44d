-- An assessment that was handed in has a level in each of the nine areas, with evidence.
SELECT a.id
FROM capacity_assessment a
WHERE a.state <> 'draft'
  AND (SELECT count(*) FROM capacity_level l WHERE l.assessment_id = a.id AND l.level IS NOT NULL AND btrim(l.evidence) <> '') <> 9
