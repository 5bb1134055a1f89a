-- The journal: every letter that came or goes, filed or not.
CREATE TABLE mail (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    channel_id BIGINT NOT NULL,
    direction VARCHAR(3) NOT NULL,
    state VARCHAR(20) NOT NULL,
    client_id BIGINT,
    card_id BIGINT,
    module_id BIGINT,
    user_id BIGINT,
    message_key VARCHAR(64) NOT NULL,
    message_id VARCHAR(500) NOT NULL,
    answers ${document} NOT NULL,
    sender VARCHAR(500) NOT NULL,
    recipients ${document} NOT NULL,
    subject VARCHAR(1000) NOT NULL,
    body ${text} NOT NULL,
    html ${text},
    automatic BOOLEAN NOT NULL,
    written_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    attempts INT NOT NULL,
    due_at BIGINT NOT NULL,
    CONSTRAINT mail_once UNIQUE (channel_id, message_key)
);
CREATE INDEX mail_due ON mail (state, due_at);
CREATE INDEX mail_message ON mail (company_id, message_id);
CREATE INDEX mail_journal ON mail (company_id, id DESC);

-- Originals and attached files; those without a letter were uploaded and wait to be sent.
CREATE TABLE mail_file (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    mail_id BIGINT,
    user_id BIGINT,
    original BOOLEAN NOT NULL,
    name VARCHAR(250) NOT NULL,
    content_type VARCHAR(200) NOT NULL,
    file_size BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX mail_file_mail ON mail_file (mail_id);

CREATE TABLE mail_chunk (
    file_id BIGINT NOT NULL,
    place INT NOT NULL,
    company_id BIGINT NOT NULL,
    content ${blob} NOT NULL,
    PRIMARY KEY (file_id, place)
);

-- How far a mailbox has been read; what arrived before it was set up is left alone.
CREATE TABLE mail_folder (
    channel_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    uid_validity BIGINT NOT NULL,
    last_uid BIGINT NOT NULL,
    since_at BIGINT NOT NULL
);
