CREATE TABLE client (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    name VARCHAR(200) NOT NULL,
    details ${document} NOT NULL,
    responsible BIGINT,
    trashed BOOLEAN NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX client_company ON client (company_id, id);

CREATE TABLE contact_key (
    company_id BIGINT NOT NULL,
    contact VARCHAR(330) NOT NULL,
    client_id BIGINT NOT NULL,
    PRIMARY KEY (company_id, contact, client_id)
);
CREATE INDEX contact_key_client ON contact_key (client_id);

CREATE TABLE card (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    module_id BIGINT NOT NULL,
    client_id BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    status VARCHAR(100) NOT NULL,
    responsible BIGINT,
    field_values ${document} NOT NULL,
    trashed BOOLEAN NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX card_client ON card (client_id, module_id);
CREATE INDEX card_company ON card (company_id, id);

CREATE TABLE todo (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    text VARCHAR(500) NOT NULL,
    due VARCHAR(16) NOT NULL,
    done BIGINT,
    assignee BIGINT NOT NULL,
    author BIGINT NOT NULL,
    client_id BIGINT,
    card_id BIGINT,
    module_id BIGINT
);
CREATE INDEX todo_assignee ON todo (assignee, due);
CREATE INDEX todo_card ON todo (card_id);
CREATE INDEX todo_client ON todo (client_id);
