-- Whether demo data was loaded, and to its end: one row at most.
CREATE TABLE demo_load (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  started_at   timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz
);
REVOKE ALL ON demo_load FROM candela_app;
