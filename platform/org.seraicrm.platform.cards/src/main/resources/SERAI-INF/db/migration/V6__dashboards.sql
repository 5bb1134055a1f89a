CREATE TABLE dashboard (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    owner BIGINT NOT NULL,
    definition ${document} NOT NULL
);
CREATE UNIQUE INDEX dashboard_of ON dashboard (company_id, owner);

ALTER TABLE card ADD COLUMN left_status VARCHAR(100);
