-- One event for one receiver. What is sent is made from the event log, so that an erased client stays erased.
CREATE TABLE webhook_delivery (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    channel_id BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    log_position BIGINT NOT NULL,
    event_type VARCHAR(100) NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    tried_at BIGINT,
    status INT NOT NULL,
    answer VARCHAR(1000) NOT NULL,
    CONSTRAINT webhook_delivery_once UNIQUE (channel_id, event_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (state, due_at);
CREATE INDEX webhook_delivery_channel ON webhook_delivery (company_id, channel_id, id DESC);

-- How a receiver fares. Without a row it fares well.
CREATE TABLE webhook_receiver (
    channel_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    failing_since BIGINT,
    suspended BOOLEAN NOT NULL
);
