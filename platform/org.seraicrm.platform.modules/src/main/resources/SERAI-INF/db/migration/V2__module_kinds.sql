CREATE TABLE module_kind (
    id VARCHAR(100) NOT NULL PRIMARY KEY,
    file_name VARCHAR(200) NOT NULL,
    manifest ${text} NOT NULL,
    offered BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);
