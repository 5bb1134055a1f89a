CREATE TABLE card_copy (
    company_id BIGINT NOT NULL,
    card_id BIGINT NOT NULL,
    original_id BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    PRIMARY KEY (company_id, card_id)
);
CREATE INDEX card_copies_of ON card_copy (company_id, original_id);
