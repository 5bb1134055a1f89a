package org.seraicrm.platform.cards;

class PostgresCalendarTest extends CalendarContract {
    PostgresCalendarTest() {
        super(Databases.POSTGRESQL);
    }
}
