-- Letters that went over with a client that was merged into another one; the client they belonged to before.
CREATE TABLE mail_merge (
    mail_id BIGINT NOT NULL,
    client_id BIGINT NOT NULL,
    company_id BIGINT NOT NULL,
    PRIMARY KEY (mail_id, client_id)
);
CREATE INDEX mail_merge_client ON mail_merge (company_id, client_id);
