CREATE TABLE channel (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    kind VARCHAR(60) NOT NULL,
    name VARCHAR(80) NOT NULL,
    settings ${document} NOT NULL,
    secrets ${document} NOT NULL,
    enabled BOOLEAN NOT NULL,
    trashed BOOLEAN NOT NULL
);
CREATE INDEX channel_company ON channel (company_id, kind);

-- How a channel fares and which node works it; apart from the settings, so that neither touches their version.
CREATE TABLE channel_state (
    channel_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    problem ${document},
    failed_at BIGINT,
    succeeded_at BIGINT,
    holder BIGINT,
    held_until BIGINT NOT NULL
);

CREATE TABLE dead_letter (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    given_up_at BIGINT NOT NULL,
    route VARCHAR(200) NOT NULL,
    endpoint VARCHAR(500) NOT NULL,
    failure VARCHAR(1000) NOT NULL,
    headers ${document} NOT NULL,
    body ${blob} NOT NULL,
    body_size BIGINT NOT NULL,
    body_text BOOLEAN NOT NULL,
    replayed_at BIGINT,
    discarded BOOLEAN NOT NULL
);
CREATE INDEX dead_letter_company ON dead_letter (company_id, id DESC);
