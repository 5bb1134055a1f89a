-- Times are microseconds since 1970 (UTC).

CREATE TABLE company (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  zone VARCHAR(60) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  region VARCHAR(2) NOT NULL,
  language VARCHAR(2) NOT NULL,
  demo BOOLEAN NOT NULL,
  created BIGINT NOT NULL,
  version INTEGER NOT NULL
);

-- One row; whoever inserts it founds the first company.
CREATE TABLE first_company (
  one INTEGER NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL
);

CREATE TABLE app_user (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL REFERENCES company (id),
  family_name VARCHAR(80) NOT NULL,
  given_name VARCHAR(80) NOT NULL,
  email VARCHAR(200) NOT NULL,
  language VARCHAR(2) NOT NULL,
  role VARCHAR(20) NOT NULL,
  signature VARCHAR(4000) NOT NULL,
  active BOOLEAN NOT NULL,
  version INTEGER NOT NULL
);

CREATE TABLE department (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL REFERENCES company (id),
  name VARCHAR(80) NOT NULL,
  trashed BOOLEAN NOT NULL,
  version INTEGER NOT NULL
);

CREATE TABLE membership (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL REFERENCES company (id),
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  department_id BIGINT NOT NULL REFERENCES department (id)
);
CREATE UNIQUE INDEX membership_user ON membership (user_id, department_id);

-- What follows belongs to the server: it is read before the company is known.

CREATE TABLE sign_in (
  email VARCHAR(200) NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL REFERENCES company (id),
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  password_hash VARCHAR(200)
);
CREATE UNIQUE INDEX sign_in_user ON sign_in (user_id);

-- Wrong passwords, by hash of the account's or source's name, whether it exists or not.
CREATE TABLE sign_in_attempt (
  subject VARCHAR(64) NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  locked_until BIGINT NOT NULL
);

CREATE TABLE user_session (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL REFERENCES company (id),
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  created BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  agent VARCHAR(120) NOT NULL
);
CREATE INDEX user_session_expires ON user_session (expires);

CREATE TABLE api_key (
  id BIGINT NOT NULL PRIMARY KEY,
  key_hash VARCHAR(64) NOT NULL,
  company_id BIGINT NOT NULL REFERENCES company (id),
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  name VARCHAR(80) NOT NULL,
  created BIGINT NOT NULL,
  used BIGINT,
  revoked BIGINT
);
CREATE UNIQUE INDEX api_key_hash ON api_key (key_hash);

CREATE TABLE password_reset (
  id BIGINT NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL,
  sealed VARCHAR(300) NOT NULL,
  company_id BIGINT NOT NULL REFERENCES company (id),
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  invitation BOOLEAN NOT NULL,
  expires BIGINT NOT NULL
);
CREATE UNIQUE INDEX password_reset_token ON password_reset (token_hash);
