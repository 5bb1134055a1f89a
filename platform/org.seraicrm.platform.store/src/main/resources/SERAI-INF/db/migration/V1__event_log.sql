CREATE TABLE event (
  id BIGINT NOT NULL PRIMARY KEY,
  log_position BIGINT,
  company_id BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  event_type VARCHAR(100) NOT NULL,
  user_id BIGINT,
  door VARCHAR(20) NOT NULL,
  module_id BIGINT,
  client_id BIGINT,
  card_id BIGINT,
  facts ${text} NOT NULL,
  personal ${text}
);
CREATE INDEX event_in_order ON event (log_position, id);
CREATE INDEX event_of_card ON event (card_id, id DESC);
CREATE INDEX event_of_client ON event (client_id, id DESC);

CREATE TABLE event_sequence (
  name VARCHAR(20) NOT NULL PRIMARY KEY,
  last_position BIGINT NOT NULL
);
INSERT INTO event_sequence (name, last_position) VALUES ('log', 0);

CREATE TABLE event_cursor (
  subscriber VARCHAR(200) NOT NULL PRIMARY KEY,
  log_position BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  holder BIGINT,
  held_until BIGINT NOT NULL
);

CREATE TABLE event_parked (
  subscriber VARCHAR(200) NOT NULL,
  event_id BIGINT NOT NULL,
  log_position BIGINT NOT NULL,
  parked_at BIGINT NOT NULL,
  failure VARCHAR(1000) NOT NULL,
  PRIMARY KEY (subscriber, event_id)
);
