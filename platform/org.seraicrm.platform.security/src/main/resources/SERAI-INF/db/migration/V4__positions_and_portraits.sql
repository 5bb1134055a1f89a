ALTER TABLE app_user ADD COLUMN job VARCHAR(80);

-- The beginning of the digest of the picture in portrait.
ALTER TABLE app_user ADD COLUMN portrait VARCHAR(16);

CREATE TABLE portrait (
  user_id BIGINT NOT NULL PRIMARY KEY REFERENCES app_user (id),
  company_id BIGINT NOT NULL REFERENCES company (id),
  content ${blob} NOT NULL
);
