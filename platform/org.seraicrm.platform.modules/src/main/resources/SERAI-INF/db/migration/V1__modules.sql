CREATE TABLE module (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    kind VARCHAR(100) NOT NULL,
    name ${document} NOT NULL,
    icon VARCHAR(60) NOT NULL,
    colour VARCHAR(20) NOT NULL,
    setup ${text} NOT NULL,
    switched_on BOOLEAN NOT NULL,
    off_for ${document} NOT NULL,
    trashed BOOLEAN NOT NULL,
    position INT NOT NULL
);
CREATE INDEX module_company ON module (company_id);

CREATE TABLE performed_action (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    performed_at BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    action VARCHAR(100) NOT NULL,
    once_key VARCHAR(200),
    undo_action VARCHAR(100),
    undo_input ${text},
    result ${document} NOT NULL,
    event_id BIGINT,
    undone INT DEFAULT 0 NOT NULL,
    CONSTRAINT performed_action_once UNIQUE (company_id, once_key)
);
CREATE INDEX performed_action_at ON performed_action (performed_at);
