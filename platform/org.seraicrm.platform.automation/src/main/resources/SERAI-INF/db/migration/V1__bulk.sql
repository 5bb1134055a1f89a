-- Bulk jobs, and what came of their rows, some hundreds of them together.
CREATE TABLE bulk_job (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    acting_user BIGINT NOT NULL,
    door VARCHAR(20) NOT NULL,
    title VARCHAR(200) NOT NULL,
    action VARCHAR(100) NOT NULL,
    row_source VARCHAR(100),
    source_key VARCHAR(200),
    state VARCHAR(20) NOT NULL,
    problem ${document},
    chunks INT NOT NULL,
    done_chunks INT NOT NULL,
    row_count INT NOT NULL,
    performed_count INT NOT NULL,
    refused_count INT NOT NULL,
    undone_count INT NOT NULL,
    kept_count INT NOT NULL,
    begun_at BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX bulk_job_company ON bulk_job (company_id, id DESC);

CREATE TABLE bulk_chunk (
    job_id BIGINT NOT NULL,
    place INT NOT NULL,
    company_id BIGINT NOT NULL,
    inputs ${text},
    receipts ${text},
    PRIMARY KEY (job_id, place)
);

CREATE TABLE bulk_refused (
    job_id BIGINT NOT NULL,
    place INT NOT NULL,
    undoing BOOLEAN NOT NULL,
    company_id BIGINT NOT NULL,
    row_input ${text} NOT NULL,
    problem ${text} NOT NULL,
    PRIMARY KEY (job_id, place, undoing)
);
