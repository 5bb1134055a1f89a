-- Whom the introduction is offered no more, since when. Who was here before needs none.
CREATE TABLE introduction (
  user_id BIGINT NOT NULL PRIMARY KEY REFERENCES app_user (id),
  company_id BIGINT NOT NULL REFERENCES company (id),
  closed BIGINT NOT NULL
);
INSERT INTO introduction (user_id, company_id, closed) SELECT id, company_id, 0 FROM app_user;
