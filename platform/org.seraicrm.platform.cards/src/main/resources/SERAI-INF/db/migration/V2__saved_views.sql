CREATE TABLE saved_view (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    list_of VARCHAR(20) NOT NULL,
    owner BIGINT NOT NULL,
    shared BOOLEAN NOT NULL,
    definition ${document} NOT NULL
);
CREATE INDEX saved_view_list ON saved_view (company_id, list_of);
