CREATE TABLE note (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  headline VARCHAR(200) NOT NULL,
  done BOOLEAN NOT NULL,
  due BIGINT,
  values_json ${document},
  body ${text},
  picture ${blob}
);
CREATE TABLE place (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL
);
CREATE TABLE leaflet (
  id BIGINT NOT NULL PRIMARY KEY,
  company_id BIGINT NOT NULL,
  title VARCHAR(20) NOT NULL
);
