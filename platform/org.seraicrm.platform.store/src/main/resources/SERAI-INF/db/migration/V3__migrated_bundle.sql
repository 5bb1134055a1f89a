CREATE TABLE migrated_bundle (
  bundle VARCHAR(200) NOT NULL PRIMARY KEY,
  scripts VARCHAR(64) NOT NULL
);
