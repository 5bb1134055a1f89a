-- What a user shows beside the password; counts once it is confirmed.
CREATE TABLE second_factor (
  user_id BIGINT NOT NULL PRIMARY KEY REFERENCES app_user (id),
  company_id BIGINT NOT NULL REFERENCES company (id),
  sealed VARCHAR(300) NOT NULL,
  confirmed BOOLEAN NOT NULL,
  -- The 30 seconds since 1970 of the last code: none counts twice.
  used_step BIGINT NOT NULL
);

-- For when the device is lost: each once.
CREATE TABLE recovery_code (
  code_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  company_id BIGINT NOT NULL REFERENCES company (id)
);
CREATE INDEX recovery_code_user ON recovery_code (user_id);
