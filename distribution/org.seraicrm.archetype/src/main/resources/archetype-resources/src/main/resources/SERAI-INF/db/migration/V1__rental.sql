-- An item on a day, reserved on a card. Never change a script that was released: add V2__….sql beside it.
CREATE TABLE rental_day (
    id BIGINT NOT NULL PRIMARY KEY,
    company_id BIGINT NOT NULL,
    version INT NOT NULL,
    card_id BIGINT NOT NULL,
    item VARCHAR(100) NOT NULL,
    booked_on DATE NOT NULL,
    CONSTRAINT rental_day_once UNIQUE (company_id, item, booked_on)
);
CREATE INDEX rental_day_card ON rental_day (company_id, card_id);
CREATE INDEX rental_day_on ON rental_day (company_id, booked_on);
