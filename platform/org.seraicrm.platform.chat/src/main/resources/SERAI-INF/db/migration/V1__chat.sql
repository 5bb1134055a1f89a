CREATE TABLE chat_offer (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    user_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    offered ${document} NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX chat_offer_expires ON chat_offer (expires);

CREATE TABLE chat_conversation (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    user_id BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    remembered VARCHAR(4000) NOT NULL,
    CONSTRAINT chat_conversation_one UNIQUE (company_id, user_id, name)
);

CREATE TABLE chat_outbox (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    user_id BIGINT,
    notice VARCHAR(100),
    carrier VARCHAR(40),
    address VARCHAR(100),
    message ${document} NOT NULL,
    attempts INT NOT NULL,
    due BIGINT NOT NULL,
    posted BIGINT NOT NULL
);
CREATE INDEX chat_outbox_carrier ON chat_outbox (company_id, carrier, id);
CREATE INDEX chat_outbox_notice ON chat_outbox (company_id, notice);
