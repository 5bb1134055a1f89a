package org.seraicrm.platform.cards;

class DerbyCalendarTest extends CalendarContract {
    DerbyCalendarTest() {
        super(Databases.DERBY);
    }
}
