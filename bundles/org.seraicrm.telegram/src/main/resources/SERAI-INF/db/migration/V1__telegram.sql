CREATE TABLE telegram_account (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    account BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    CONSTRAINT telegram_account_one UNIQUE (channel_id, account)
);
CREATE INDEX telegram_account_user ON telegram_account (company_id, user_id);

CREATE TABLE telegram_code (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    expires BIGINT NOT NULL,
    used BOOLEAN NOT NULL,
    CONSTRAINT telegram_code_one UNIQUE (digest)
);

CREATE TABLE telegram_bot (
    channel_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    username VARCHAR(100) NOT NULL
);

CREATE TABLE telegram_update (
    channel_id BIGINT NOT NULL,
    update_id BIGINT NOT NULL,
    company_id BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    PRIMARY KEY (channel_id, update_id)
);
CREATE INDEX telegram_update_taken ON telegram_update (taken);
