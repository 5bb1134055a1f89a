CREATE TABLE registry (
    company_id BIGINT NOT NULL,
    country VARCHAR(2) NOT NULL,
    name VARCHAR(60) NOT NULL,
    address VARCHAR(400) NOT NULL,
    PRIMARY KEY (company_id, country)
);
