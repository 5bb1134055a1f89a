ALTER TABLE todo ADD COLUMN kind VARCHAR(20) DEFAULT 'TASK' NOT NULL;
ALTER TABLE todo ADD COLUMN minutes INT;
CREATE TABLE calendar_sharing (
    user_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    sharing VARCHAR(20) NOT NULL
);
CREATE TABLE calendar_feed (
    user_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    secret_hash VARCHAR(64) NOT NULL UNIQUE,
    made BIGINT NOT NULL
);
-- Whoever books holds one of these rows: people share them, so that none has to be made while somebody books.
CREATE TABLE calendar_turn (
    id INT NOT NULL PRIMARY KEY,
    turn INT NOT NULL
);
INSERT INTO calendar_turn (id, turn) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0),
    (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0), (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0);
