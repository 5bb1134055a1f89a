CREATE TABLE working_hours (
    company_id BIGINT NOT NULL PRIMARY KEY,
    opening VARCHAR(8) NOT NULL,
    closing VARCHAR(8) NOT NULL,
    days VARCHAR(100) NOT NULL
);
