CREATE INDEX event_unnumbered ON event (id) WHERE log_position IS NULL;
