-- Bundles that were installed beside the distribution's. Those that went stay, for the version that worked with their data.
CREATE TABLE module_bundle (
    name VARCHAR(250) NOT NULL PRIMARY KEY,
    version VARCHAR(100) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    file_name VARCHAR(250) NOT NULL,
    node VARCHAR(40) NOT NULL,
    wanted BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE module_bundle_chunk (
    name VARCHAR(250) NOT NULL,
    place INT NOT NULL,
    content ${blob} NOT NULL,
    PRIMARY KEY (name, place)
);
