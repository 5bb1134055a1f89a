-- Letters to begin with. Those without an owner are everybody's; the row with the company's own id is the shipped one.
CREATE TABLE mail_template (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    owner_id BIGINT,
    place INT NOT NULL,
    name VARCHAR(80) NOT NULL,
    language VARCHAR(10) NOT NULL,
    modules ${document} NOT NULL,
    subject VARCHAR(300) NOT NULL,
    body ${text} NOT NULL,
    removed BOOLEAN NOT NULL
);
CREATE INDEX mail_template_place ON mail_template (company_id, place);
