CREATE TABLE questionnaire (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    name VARCHAR(200) NOT NULL,
    language VARCHAR(10) NOT NULL,
    content ${document} NOT NULL,
    trashed BOOLEAN NOT NULL
);
CREATE INDEX questionnaire_company ON questionnaire (company_id, id);

-- One client asked once. What was answered in words stands in the event log, where erasing the client blanks it.
CREATE TABLE questionnaire_asking (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    questionnaire_id BIGINT NOT NULL,
    module_id BIGINT NOT NULL,
    client_id BIGINT NOT NULL,
    card_id BIGINT,
    card_module_id BIGINT,
    asker BIGINT NOT NULL,
    token VARCHAR(64) NOT NULL,
    asked BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    answered BIGINT,
    withdrawn BOOLEAN NOT NULL,
    score INT,
    CONSTRAINT questionnaire_asking_token UNIQUE (token)
);
CREATE INDEX questionnaire_asking_answered ON questionnaire_asking (company_id, answered);
CREATE INDEX questionnaire_asking_of ON questionnaire_asking (company_id, questionnaire_id);
