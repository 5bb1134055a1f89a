-- What the last trial of a channel found; forgotten when its settings change.
ALTER TABLE channel_state ADD COLUMN tested_at BIGINT;
ALTER TABLE channel_state ADD COLUMN test_problem ${document};
