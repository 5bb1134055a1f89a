package org.seraicrm.webhooks.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.webhooks.Delivery.State;
import org.seraicrm.webhooks.DeliveryId;
import org.seraicrm.webhooks.DeliveryReplayed;
import org.seraicrm.webhooks.ReplayDelivery;
import org.seraicrm.webhooks.ResumeWebhook;
import org.seraicrm.webhooks.WebhookResumed;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;
import org.seraicrm.webhooks.internal.jpa.ReceiverRow;

/** What administrators do with deliveries. */
@Component(service = ActionHandlers.class)
public final class WebhookActions implements ActionHandlers {

    private final Lane lane;

    @Activate
    public WebhookActions(@Reference Lane lane) {
        this.lane = lane;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(ReplayDelivery.class, this::replay), on(ResumeWebhook.class, this::resume));
    }

    private Done<DeliveryId> replay(ReplayDelivery action, ActionContext context) {
        DeliveryRow row = Rows.delivery(context.unit(), action.delivery())
                .orElseThrow(
                        () -> Problem.invalid("/delivery", "value.notFound").refusal());
        row.again(context.unit().now());
        context.happened(Subject.COMPANY, new DeliveryReplayed(row.channel(), row.id()));
        CompanyId company = context.actor().company();
        context.afterwards(() -> lane.offer(company, action.delivery()));
        return Done.of(row.id());
    }

    private Done<ChannelId> resume(ResumeWebhook action, ActionContext context) {
        Rows.receiver(context.unit(), action.channel()).ifPresent(ReceiverRow::well);
        Receivers.hold(context.unit(), action.channel(), State.HELD, State.WAITING);
        context.happened(Subject.COMPANY, new WebhookResumed(action.channel()));
        return Done.of(action.channel());
    }
}
