ALTER TABLE module ADD COLUMN trials ${document} DEFAULT '[]' NOT NULL;

-- Which of the company's events the switchboard's history is made of: they are few among many.
CREATE TABLE module_history (
    company_id BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    PRIMARY KEY (company_id, event_id)
);

-- The kinds that the operator allows a company; without a row all.
CREATE TABLE allowed_kinds (
    company_id BIGINT NOT NULL PRIMARY KEY,
    kinds ${document} NOT NULL
);
