-- Which client took over which, and what taking it back needs.
CREATE TABLE client_merge (
    merged BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    survivor BIGINT NOT NULL,
    changes ${text} NOT NULL
);
CREATE INDEX client_merge_survivor ON client_merge (company_id, survivor);

-- Pairs of clients that somebody said are not the same; the older one first.
CREATE TABLE client_apart (
    company_id BIGINT NOT NULL,
    one BIGINT NOT NULL,
    other BIGINT NOT NULL,
    PRIMARY KEY (company_id, one, other)
);

-- Files of clients and cards; a card's file names its client, too. Without a client it was uploaded and not yet kept.
CREATE TABLE kept_file (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    client_id BIGINT,
    card_id BIGINT,
    module_id BIGINT,
    author BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    content_type VARCHAR(200) NOT NULL,
    file_size BIGINT NOT NULL,
    trashed BOOLEAN NOT NULL,
    added BIGINT NOT NULL
);
CREATE INDEX kept_file_client ON kept_file (company_id, client_id);
CREATE INDEX kept_file_card ON kept_file (company_id, card_id);

CREATE TABLE kept_file_chunk (
    file_id BIGINT NOT NULL,
    place INT NOT NULL,
    company_id BIGINT NOT NULL,
    content ${blob} NOT NULL,
    PRIMARY KEY (file_id, place)
);
