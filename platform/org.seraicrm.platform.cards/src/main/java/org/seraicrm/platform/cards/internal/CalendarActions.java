package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Set;
import org.seraicrm.platform.cards.calendar.CalendarPublished;
import org.seraicrm.platform.cards.calendar.CalendarSecret;
import org.seraicrm.platform.cards.calendar.CalendarShared;
import org.seraicrm.platform.cards.calendar.CalendarSharing;
import org.seraicrm.platform.cards.calendar.CalendarUnpublished;
import org.seraicrm.platform.cards.calendar.PublishCalendar;
import org.seraicrm.platform.cards.calendar.ShareCalendar;
import org.seraicrm.platform.cards.calendar.UnpublishCalendar;
import org.seraicrm.platform.cards.internal.calendar.Secret;
import org.seraicrm.platform.cards.internal.jdbc.CalendarTable;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** What people do with their own calendar as a whole. */
final class CalendarActions implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(ShareCalendar.class, CalendarActions::share),
                on(PublishCalendar.class, CalendarActions::publish),
                on(UnpublishCalendar.class, CalendarActions::unpublish));
    }

    private static Done<UserId> share(ShareCalendar action, ActionContext context) {
        UserId owner = context.actor().user();
        CalendarSharing before = StoredCalendar.chosen(CalendarTable.sharing(context.unit(), Set.of(owner)), owner);
        CalendarTable.share(context.unit(), owner, action.sharing());
        context.happened(Subject.COMPANY, new CalendarShared(owner, action.sharing()));
        return Done.of(owner, new ShareCalendar(before));
    }

    /** Offers no undo: what can be undone is kept with its result, and this result must be kept nowhere. */
    private static Done<CalendarSecret> publish(PublishCalendar action, ActionContext context) {
        UserId owner = context.actor().user();
        Secret secret = Secret.next();
        CalendarTable.publish(context.unit(), owner, secret.hash());
        context.happened(Subject.COMPANY, new CalendarPublished(owner));
        return Done.of(new CalendarSecret(secret.text()));
    }

    private static Done<UserId> unpublish(UnpublishCalendar action, ActionContext context) {
        UserId owner = context.actor().user();
        if (CalendarTable.unpublish(context.unit(), owner) > 0) {
            context.happened(Subject.COMPANY, new CalendarUnpublished(owner));
        }
        return Done.of(owner);
    }
}
