-- When a fitter is taken by a scheduled installation.
CREATE TABLE installation_booking (
    card_id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    fitter BIGINT NOT NULL,
    begins BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    noted BIGINT NOT NULL
);
CREATE INDEX installation_booking_fitter ON installation_booking (company_id, fitter, begins);

-- Who books a fitter holds the row of the fitter's number: two who book the same one come one after the other.
CREATE TABLE installation_turn (
    id INT NOT NULL PRIMARY KEY,
    turns BIGINT NOT NULL
);
INSERT INTO installation_turn (id, turns) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
    (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0),
    (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0),
    (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0);
