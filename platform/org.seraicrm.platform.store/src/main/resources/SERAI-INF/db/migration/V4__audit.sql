CREATE INDEX event_of_company ON event (company_id, id DESC);
