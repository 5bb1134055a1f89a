-- What is being imported: the file as it came, its rows once it was read, and how they are to be understood.
CREATE TABLE import_table (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    shape ${text} NOT NULL,
    plan ${text} NOT NULL,
    job_id BIGINT,
    uploaded_at BIGINT NOT NULL
);
CREATE INDEX import_table_company ON import_table (company_id, uploaded_at);

CREATE TABLE import_file (
    import_id BIGINT NOT NULL,
    place INT NOT NULL,
    company_id BIGINT NOT NULL,
    content ${blob} NOT NULL,
    PRIMARY KEY (import_id, place)
);

CREATE TABLE import_rows (
    import_id BIGINT NOT NULL,
    place INT NOT NULL,
    company_id BIGINT NOT NULL,
    cells ${text} NOT NULL,
    PRIMARY KEY (import_id, place)
);

-- How tables with the same headings were understood the last time.
CREATE TABLE import_memory (
    company_id BIGINT NOT NULL,
    headings VARCHAR(64) NOT NULL,
    plan ${text} NOT NULL,
    PRIMARY KEY (company_id, headings)
);
