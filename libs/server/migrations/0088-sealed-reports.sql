-- Confidential answers of reports are encrypted as those of applications are, under the application's key.

ALTER TABLE report_section ADD COLUMN sealed bytea;
ALTER TABLE report_revision ADD COLUMN sealed bytea;

CREATE INDEX report_section_unsealed ON report_section (id) WHERE sealed IS NULL;
CREATE INDEX report_revision_unsealed ON report_revision (id) WHERE sealed IS NULL;
