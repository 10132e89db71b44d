-- Names stand where a reader looks for them: É beside E, capitals beside small letters.
DROP INDEX organization_by_name;
CREATE INDEX organization_by_name ON organization ((name COLLATE "und-x-icu"), id);
